package dk.trygbevis.accounts;

import dk.trygbevis.base.OpenToAll;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who else holds a role for one thing: who can take over when somebody who looks after it is erased. */
@Service
@OpenToAll
public class RoleHolders {

    private final JdbcClient jdbc;

    RoleHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one who has held the role for longest, other than an account that is about to go. */
    public Optional<UUID> successor(Role role, UUID scope, UUID leaving) {
        return jdbc.sql("select account_id from role_grant where role = :role and scope = :scope"
                        + " and account_id <> :leaving order by granted_at, id fetch first 1 rows only")
                .param("role", role.name())
                .param("scope", scope.toString())
                .param("leaving", leaving)
                .query(UUID.class)
                .optional();
    }
}
