package dk.trygbevis.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For controls: accounts that are looked at and not held, so that they can be erased meanwhile. */
public final class UnlockedAccounts extends LivingAccounts {

    private final AccountRepository accounts;

    public UnlockedAccounts(ApplicationContext context) {
        super(context.getBean(JdbcClient.class), context.getBean(AccountRepository.class));
        this.accounts = context.getBean(AccountRepository.class);
    }

    @Override
    public Optional<AccountDetails> hold(UUID accountId) {
        return accounts.findById(accountId).map(Account::details);
    }
}
