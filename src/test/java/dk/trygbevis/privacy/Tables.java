package dk.trygbevis.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself says about its tables, so that no test has to know them. */
public final class Tables {

    private final JdbcClient jdbc;

    public Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String column) {

        String holds(String condition) {
            return "select count(*) from \"" + table + "\" where " + condition.replace("?", "\"" + column + "\"");
        }

        String name() {
            return (table + "." + column).toLowerCase(Locale.ROOT);
        }
    }

    /** The names of all tables of ours, in lower case. */
    public List<String> names() {
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Every place, as {@code table.column}, where a text column of any table holds this text, whatever its case. */
    public List<String> wherever(String text) {
        List<String> found = new ArrayList<>();
        for (Column column : textColumns()) {
            long hits = jdbc.sql(column.holds("lower(?) like :text"))
                    .param("text", "%" + text.toLowerCase(Locale.ROOT) + "%")
                    .query(Long.class)
                    .single();
            if (hits > 0) {
                found.add(column.name());
            }
        }
        return found;
    }

    /** Every place where a column of any table holds this id. */
    public List<String> wherever(UUID id) {
        List<String> found = new ArrayList<>(wherever(id.toString()));
        for (Column column : columns("uuid")) {
            long hits = jdbc.sql(column.holds("? = :id"))
                    .param("id", id)
                    .query(Long.class)
                    .single();
            if (hits > 0) {
                found.add(column.name());
            }
        }
        return found;
    }

    private List<Column> textColumns() {
        return columns("character varying");
    }

    private List<Column> columns(String type) {
        return jdbc.sql("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(data_type) = :type")
                .param("type", type)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }
}
