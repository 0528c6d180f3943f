package dk.trygbevis.workshops;

import dk.trygbevis.base.EmailAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of invented people who have no name yet. */
public final class Newcomers {

    private Newcomers() {}

    public static UUID one(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account (id, email, language, created_at) values (:id, :email, 'EN', :now)")
                .param("id", id)
                .param("email", address(id).value())
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public static List<UUID> many(int number, JdbcClient jdbc) {
        return IntStream.range(0, number).mapToObj(i -> one(jdbc)).toList();
    }

    public static EmailAddress address(UUID id) {
        return new EmailAddress(id + "@test.example");
    }
}
