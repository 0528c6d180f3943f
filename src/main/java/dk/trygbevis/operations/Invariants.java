package dk.trygbevis.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What must hold at every moment: the queries of {@code invariants.sql}, none of which may find anything. */
@Component
class Invariants {

    private static final Pattern QUERY = Pattern.compile("(?ms)^--: ([^\\n]+)\\n(.*?);$");
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final List<Query> queries;

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.queries = read();
    }

    record Query(String name, String sql) {}

    /** @param examples ids of rows that break it, a few at most */
    record Broken(String name, List<String> examples) {}

    List<Query> queries() {
        return queries;
    }

    /** Those that do not hold, seen in one moment, so that what changes meanwhile breaks none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        for (Query query : queries) {
            List<String> examples = jdbc.sql(query.sql() + " fetch first " + SHOWN + " rows only")
                    .query((row, number) -> row.getString(1))
                    .list();
            if (!examples.isEmpty()) {
                broken.add(new Broken(query.name(), examples));
            }
        }
        return broken;
    }

    private static List<Query> read() {
        try {
            String file = new ClassPathResource("invariants.sql").getContentAsString(StandardCharsets.UTF_8);
            List<Query> queries = new ArrayList<>();
            Matcher matcher = QUERY.matcher(file);
            while (matcher.find()) {
                queries.add(new Query(matcher.group(1).strip(), matcher.group(2).strip()));
            }
            return List.copyOf(queries);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
