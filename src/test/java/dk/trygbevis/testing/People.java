package dk.trygbevis.testing;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.PersonName;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people for tests: accounts of their own, known to no other test. */
public final class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new account with a name. */
    public UUID somebody() {
        return somebody(new PersonName("Nina Bæk"));
    }

    /** A new account that holds these roles everywhere. */
    public UUID holding(Role... roles) {
        return grant(somebody(), roles);
    }

    /** @return the account, which now holds these roles everywhere */
    public UUID grant(UUID account, Role... roles) {
        for (Role role : roles) {
            jdbc.sql("insert into role_grant (id, account_id, role, scope, reason, granted_at, granted_by)"
                            + " values (:id, :account, :role, '', '', :now, :account)")
                    .param("id", UUID.randomUUID())
                    .param("account", account)
                    .param("role", role.name())
                    .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        }
        return account;
    }

    public UUID somebody(PersonName name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account (id, email, name, language, created_at, of_age_confirmed_at)"
                        + " values (:id, :email, :name, 'DA', :now, :now)")
                .param("id", id)
                .param("email", new EmailAddress(id + "@example.org").value())
                .param("name", name.value())
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return id;
    }
}
