package dk.trygbevis.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    @Query("select a from Account a where a.email like :pattern or lower(a.name) like :pattern order by a.email")
    List<Account> search(String pattern, Pageable page);

    /** How many hold a role everywhere. */
    @Query("select count(g) from RoleGrant g where g.role = :role and g.scope = ''")
    long countHolders(Role role);

    /** The accounts that are administrators, with their rows locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id in"
            + " (select x.id from Account x join x.grants g where g.role = dk.trygbevis.accounts.Role.ADMINISTRATOR)"
            + " order by a.id")
    List<Account> lockAdministrators();

    @Query("select a from Account a join a.grants g where g.role = :role and g.scope = :scope order by a.email")
    List<Account> holders(Role role, String scope);
}
