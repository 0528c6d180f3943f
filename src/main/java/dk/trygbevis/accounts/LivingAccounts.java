package dk.trygbevis.accounts;

import dk.trygbevis.base.OpenToAll;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an account from being erased while something is written about its owner: whoever writes holds the account first,
 * before any other row, and so does the erasure. What comes later finds the account gone and writes nothing.
 */
@Service
public class LivingAccounts {

    private final JdbcClient jdbc;
    private final AccountRepository accounts;

    LivingAccounts(JdbcClient jdbc, AccountRepository accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Locks the account's row until the transaction ends; nothing if the account has been erased. Called by other modules
     * on behalf of whoever acts, also of nobody: it tells no more than {@link AccountService#find(UUID)}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @OpenToAll
    public Optional<AccountDetails> hold(UUID accountId) {
        return jdbc.sql("select id from account where id = :id for update")
                .param("id", accountId)
                .query(UUID.class)
                .optional()
                .flatMap(accounts::findById)
                .map(Account::details);
    }
}
