package dk.trygbevis.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByEmail(String email);

    @Query("select a from Account a where a.email like :pattern or lower(a.name) like :pattern order by a.email")
    List<Account> search(String pattern, Pageable page);

    @Query("select count(g) from RoleGrant g where g.role = :role")
    long countHolders(Role role);
}
