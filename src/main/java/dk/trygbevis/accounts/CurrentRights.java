package dk.trygbevis.accounts;

import dk.trygbevis.base.DatabaseFaults;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What somebody who is signed in may do now, asked of the database with every request of theirs: one look by two keys, so
 * that a role that was given or taken back, an erased account and signing out everywhere count at once, on every node.
 */
@Component
class CurrentRights {

    private final JdbcClient jdbc;

    CurrentRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The authentication with the rights of now; the same one if nothing has changed; nothing if the account is gone or
     * has signed out everywhere since. While the database does not answer, what the session holds stays: every act that
     * could use it ends there as well.
     */
    Optional<Authentication> of(SignedInPerson person, Authentication authentication) {
        try {
            return read(person)
                    .map(SignedInPerson::authorities)
                    .map(now -> now.equals(List.copyOf(authentication.getAuthorities()))
                            ? authentication
                            : UsernamePasswordAuthenticationToken.authenticated(person, null, now));
        } catch (DataAccessException | CannotCreateTransactionException fault) {
            if (DatabaseFaults.isGone(fault)) {
                return Optional.of(authentication);
            }
            throw fault;
        }
    }

    private record Row(
            @Nullable OffsetDateTime signedOutAt,
            @Nullable Role role,
            @Nullable String scope) {}

    private Optional<List<HeldRole>> read(SignedInPerson person) {
        List<Row> rows = jdbc.sql("select a.signed_out_at, g.role, g.scope from account a"
                        + " left join role_grant g on g.account_id = a.id where a.id = :id order by g.role, g.scope")
                .param("id", person.accountId())
                .query(Row.class)
                .list();
        if (rows.isEmpty() || hasEnded(person.since(), rows.getFirst().signedOutAt())) {
            return Optional.empty();
        }
        List<HeldRole> roles = new ArrayList<>();
        for (Row row : rows) {
            if (row.role() != null && row.scope() != null) {
                roles.add(new HeldRole(row.role(), row.scope().isEmpty() ? null : UUID.fromString(row.scope())));
            }
        }
        return Optional.of(roles);
    }

    private static boolean hasEnded(Instant since, @Nullable OffsetDateTime signedOutAt) {
        return signedOutAt != null && !since.isAfter(signedOutAt.toInstant());
    }
}
