package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person who has signed in, or was imported and may. Known by the mail address that received the code. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String email;

    @Nullable
    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Instant createdAt;

    @Nullable
    private Instant ofAgeConfirmedAt;

    /** Sessions that began before this have ended. */
    @Nullable
    private Instant signedOutAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private List<RoleGrant> grants = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(EmailAddress email, Language language, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.language = language;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    /** The person says that they are 15 or older. Their first word counts; no birth date is asked for. */
    void confirmOfAge(Instant now) {
        if (ofAgeConfirmedAt == null) {
            ofAgeConfirmedAt = now;
        }
    }

    boolean isOfAge() {
        return ofAgeConfirmedAt != null;
    }

    void rename(PersonName newName) {
        name = newName.value();
    }

    /** Another address for codes and mails, proven to be the person's. */
    void moveTo(EmailAddress proven) {
        email = proven.value();
    }

    void choose(Language chosen) {
        language = chosen;
    }

    /** Gives a role; one that a person gave already is left as it was given. */
    boolean grant(HeldRole held, String reason, UUID grantedBy, Instant now) {
        return grants.stream()
                .filter(grant -> grant.held().equals(held))
                .findFirst()
                .map(grant -> grant.takeOver(reason, grantedBy, now))
                .orElseGet(() -> grants.add(new RoleGrant(held, reason, grantedBy, now)));
    }

    /** Gives a role that a provider's group gives; one already held is left as it was given. */
    boolean grantFrom(String provider, Role role, String reason, UUID nobody, Instant now) {
        return !roles().contains(HeldRole.everywhere(role))
                && grants.add(RoleGrant.from(provider, role, reason, nobody, now));
    }

    /** Takes back a role that a provider's group gave, and no other. */
    boolean withdrawFrom(String provider, Role role) {
        return grants.removeIf(grant -> grant.isFrom(provider) && grant.held().role() == role);
    }

    boolean withdraw(HeldRole held) {
        return grants.removeIf(grant -> grant.held().equals(held));
    }

    Set<HeldRole> roles() {
        return grants.stream().map(RoleGrant::held).collect(Collectors.toUnmodifiableSet());
    }

    List<GrantedRole> grantedRoles() {
        return grants.stream().map(RoleGrant::details).toList();
    }

    void signOutEverywhere(Instant now) {
        signedOutAt = now;
    }

    AccountDetails details() {
        return new AccountDetails(
                id, new EmailAddress(email), name == null ? null : new PersonName(name), language, roles());
    }
}
