package dk.trygbevis.accounts;

import dk.trygbevis.audit.ActorNames;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts are called now, for the record that knows ids only. */
@Component
class AccountNames implements ActorNames {

    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID id, String name) {}

    @Override
    public Map<UUID, String> of(Collection<UUID> accountIds) {
        return jdbc
                .sql("select id, coalesce(name, email) as name from account where id in (:ids)")
                .param("ids", accountIds)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    @Override
    public List<UUID> matching(String text, int atMost) {
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        return jdbc.sql("select id from account where email like :pattern escape '!'"
                        + " or lower(name) like :pattern escape '!' order by email fetch first :atMost rows only")
                .param("pattern", pattern)
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }
}
