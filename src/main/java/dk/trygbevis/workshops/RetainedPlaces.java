package dk.trygbevis.workshops;

import dk.trygbevis.accounts.Erasure;
import dk.trygbevis.base.Retained;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had a place is forgotten some time after the workshop; that it was taken, and whether somebody came, stays. */
@Component
class RetainedPlaces implements Retained {

    private static final String DUE = " from registration where name <> '" + Erasure.NOBODY
            + "' and workshop_id in (select id from workshop where ends_at < :before)";

    private final JdbcClient jdbc;

    RetainedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "places";
    }

    @Override
    public long count(Instant before) {
        return jdbc.sql("select count(*)" + DUE)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public int remove(Instant before, int atMost) {
        List<UUID> due = jdbc.sql("select id" + DUE + " order by registered_at, id fetch first :atMost rows only")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
        due.forEach(this::forgetPerson);
        return due.size();
    }

    /** An id of its own for each, so that nobody can tell which places were one person's. */
    private void forgetPerson(UUID registration) {
        jdbc.sql("update registration set account_id = :nobody, form_key = :form, name = '" + Erasure.NOBODY
                        + "' where id = :id")
                .param("nobody", UUID.randomUUID())
                .param("form", UUID.randomUUID())
                .param("id", registration)
                .update();
    }
}
