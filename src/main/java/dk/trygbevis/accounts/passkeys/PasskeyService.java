package dk.trygbevis.accounts.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountNotices;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.OpenToAll;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys: bound to the host of the site's address, made and used on our own pages only, and only by somebody whom the
 * device has recognised (user verification). Each answer is good for the one challenge it was asked with.
 */
@Service
@Transactional
public class PasskeyService {

    /** So many that nobody needs more, and so few that a list of them can be read. */
    static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(PasskeyService.class);

    private final PasskeyRows rows;
    private final AccountService accounts;
    private final CurrentUser currentUser;
    private final AccountNotices notices;
    private final AuditLog audit;
    private final Webauthn4JRelyingPartyOperations ceremonies;

    PasskeyService(
            PasskeyRows rows,
            PasskeyOwners owners,
            AccountService accounts,
            CurrentUser currentUser,
            AccountNotices notices,
            AuditLog audit,
            @Value("${trygbevis.site.address}") URI site) {
        this.rows = rows;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.notices = notices;
        this.audit = audit;
        this.ceremonies = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.getHost())
                        .name("Trygbevis")
                        .build(),
                Set.of(site.getScheme() + "://" + site.getAuthority()));
        ceremonies.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** The signed-in person's passkeys, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<Passkey> mine() {
        return rows.of(currentUser.require());
    }

    /** What the browser is to make a passkey of; to be kept in the session for {@link #add}. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public PublicKeyCredentialCreationOptions whatToMake() {
        return ceremonies.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())));
    }

    /** What adding a passkey came to. */
    public enum Addition {
        ADDED,
        TOO_MANY,
        /** The browser's answer does not fit what was asked, or the passkey is known already. */
        REFUSED
    }

    /** @param asked what {@link #whatToMake} said, to this session; it must not be used twice */
    @PreAuthorize("isAuthenticated()")
    public Addition add(PublicKeyCredentialCreationOptions asked, PasskeyAnswer.Made answer, PasskeyName name) {
        UUID me = currentUser.require();
        if (rows.of(me).size() >= MOST) {
            return Addition.TOO_MANY;
        }
        if (!PasskeyOwners.handle(me).equals(asked.getUser().getId())) {
            return Addition.REFUSED;
        }
        try {
            ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    asked, new RelyingPartyPublicKey(answer.credential(), name.value())));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            log.info("A passkey was not added: {}", refused.toString());
            return Addition.REFUSED;
        }
        notices.tell(me, AccountNotices.Change.PASSKEY_ADDED, name.value());
        audit.record(me.toString(), "passkey-added", me.toString(), "");
        return Addition.ADDED;
    }

    /** Removes one of the person's own passkeys; one that is gone already, or another person's, is left alone. */
    @PreAuthorize("isAuthenticated()")
    public void remove(UUID id) {
        UUID me = currentUser.require();
        rows.of(me).stream().filter(passkey -> passkey.id().equals(id)).forEach(passkey -> {
            if (rows.delete(id, me)) {
                notices.tell(me, AccountNotices.Change.PASSKEY_REMOVED, passkey.name());
                audit.record(me.toString(), "passkey-removed", me.toString(), id.toString());
            }
        });
    }

    /** A challenge for whoever wants to sign in; to be kept in the session for {@link #signIn}. */
    @OpenToAll
    public PublicKeyCredentialRequestOptions challenge() {
        return ceremonies.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** What signing in with a passkey came to. */
    public sealed interface SignIn {
        record SignedIn(AccountDetails account) implements SignIn {}

        /** Unknown, removed, copied, or an answer to something else. Which one is for the log, not for the asker. */
        record Refused() implements SignIn {}
    }

    /**
     * @param asked what {@link #challenge} said, to this session; it must not be used twice
     */
    @OpenToAll
    public SignIn signIn(PublicKeyCredentialRequestOptions asked, PasskeyAnswer.Used answer) {
        try {
            PublicKeyCredentialUserEntity owner =
                    ceremonies.authenticate(new RelyingPartyAuthenticationRequest(asked, answer.credential()));
            return accounts.find(PasskeyOwners.account(owner.getId()))
                    .<SignIn>map(SignIn.SignedIn::new)
                    .orElseGet(SignIn.Refused::new);
        } catch (WebAuthnException | IllegalArgumentException refused) {
            log.info("A passkey did not sign in: {}", refused.toString());
            return new SignIn.Refused();
        }
    }
}
