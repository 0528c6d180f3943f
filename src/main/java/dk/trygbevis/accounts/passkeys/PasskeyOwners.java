package dk.trygbevis.accounts.passkeys;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * The accounts as WebAuthn knows them. The user handle is the account's random id, so that nothing more needs to be kept
 * and a passkey carries nothing personal but the address that its owner is to recognise it by.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int HANDLE_BYTES = 16;

    private final AccountService accounts;

    PasskeyOwners(AccountService accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(HANDLE_BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException if the handle is not one of ours */
    static UUID account(Bytes handle) {
        if (handle.getBytes().length != HANDLE_BYTES) {
            throw new IllegalArgumentException("Not a handle of ours");
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(account(handle)).map(PasskeyOwners::entity).orElse(null);
    }

    /** @param username the name of a session's principal, which is the account's id */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.find(UUID.fromString(username))
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are opened at the first sign-in");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are not closed here");
    }

    private static PublicKeyCredentialUserEntity entity(AccountDetails account) {
        String email = account.email().value();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(email)
                .displayName(account.name() == null ? email : account.name().value())
                .build();
    }
}
