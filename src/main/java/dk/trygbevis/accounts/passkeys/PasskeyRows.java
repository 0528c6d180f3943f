package dk.trygbevis.accounts.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The table of passkeys, as Spring Security and as their owners ask for it. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final String COLUMNS = "select account_id, credential_id, name, public_key, attestation_object,"
            + " transports, signature_count, created_at, last_used_at from passkey";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(COLUMNS + " where credential_id = :id")
                .param("id", credentialId.toBase64UrlString())
                .query(PasskeyRows::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(COLUMNS + " where account_id = :account")
                .param("account", PasskeyOwners.account(handle))
                .query(PasskeyRows::credential)
                .list();
    }

    @Override
    public void save(CredentialRecord credential) {
        if (findByCredentialId(credential.getCredentialId()) == null) {
            insert(credential);
        } else {
            count(credential);
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("Passkeys are removed by their owner, by another id");
    }

    List<Passkey> of(UUID account) {
        return jdbc.sql("select id, name, created_at, last_used_at from passkey where account_id = :account"
                        + " order by created_at")
                .param("account", account)
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    boolean delete(UUID id, UUID account) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /**
     * A counter that has not grown shows that there are two of what should be one. Spring Security compares with the one
     * of the registration only, so this compares with the last one seen, in the same statement that keeps the new one.
     * Passkeys that several devices share do not count, and stay at zero (WebAuthn level 3, 6.1.1).
     */
    private void count(CredentialRecord used) {
        boolean grown = jdbc.sql("update passkey set signature_count = :count, last_used_at = :now"
                                + " where credential_id = :id"
                                + " and (signature_count < :count or (signature_count = 0 and :count = 0))")
                        .param("count", used.getSignatureCount())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", used.getCredentialId().toBase64UrlString())
                        .update()
                == 1;
        if (!grown) {
            throw new IllegalArgumentException("The counter of a passkey has not grown");
        }
    }

    private void insert(CredentialRecord added) {
        Bytes attestation = Objects.requireNonNull(added.getAttestationObject());
        jdbc.sql("insert into passkey (id, account_id, credential_id, name, public_key, attestation_object, transports,"
                        + " signature_count, created_at, last_used_at) values (:id, :account, :credential, :name, :key,"
                        + " :attestation, :transports, :count, :now, :now)")
                .param("id", UUID.randomUUID())
                .param("account", PasskeyOwners.account(added.getUserEntityUserId()))
                .param("credential", added.getCredentialId().toBase64UrlString())
                .param("name", added.getLabel())
                .param("key", new Bytes(added.getPublicKey().getBytes()).toBase64UrlString())
                .param("attestation", attestation.toBase64UrlString())
                .param(
                        "transports",
                        added.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("count", added.getSignatureCount())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        String transports = row.getString("transports");
        Set<AuthenticatorTransport> ways = transports.isEmpty()
                ? Set.of()
                : Arrays.stream(transports.split(",", -1))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .userEntityUserId(PasskeyOwners.handle(row.getObject("account_id", UUID.class)))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .attestationObject(Bytes.fromBase64(row.getString("attestation_object")))
                .transports(ways)
                .signatureCount(row.getLong("signature_count"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .label(row.getString("name"))
                .build();
    }
}
