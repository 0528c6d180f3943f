package dk.trygbevis.settings;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what was set in the application. */
@Component
class SettingRows {

    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another number as soon as anything has changed. */
    long revision() {
        return jdbc.sql("select revision from site_setting_revision where id = 1")
                .query(Long.class)
                .single();
    }

    /** Tells the other nodes, and makes whoever else would change something wait for the end of this transaction. */
    void countUp() {
        jdbc.sql("update site_setting_revision set revision = revision + 1 where id = 1")
                .update();
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select name, setting_value from site_setting").query(row -> {
            values.put(row.getString("name"), row.getString("setting_value"));
        });
        return values;
    }

    void put(String name, String value) {
        int changed = jdbc.sql("update site_setting set setting_value = :value where name = :name")
                .param("name", name)
                .param("value", value)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into site_setting (name, setting_value) values (:name, :value)")
                    .param("name", name)
                    .param("value", value)
                    .update();
        }
    }

    Optional<Logo> logo() {
        return jdbc.sql("select media_type, content from site_logo where id = 1")
                .query((row, number) -> new Logo(
                        Logo.Type.valueOf(row.getString("media_type")),
                        Base64.getDecoder().decode(row.getString("content"))))
                .optional();
    }

    void put(Logo logo) {
        removeLogo();
        jdbc.sql("insert into site_logo (id, media_type, content) values (1, :type, :content)")
                .param("type", logo.type().name())
                .param("content", Base64.getEncoder().encodeToString(logo.content()))
                .update();
    }

    void removeLogo() {
        jdbc.sql("delete from site_logo").update();
    }
}
