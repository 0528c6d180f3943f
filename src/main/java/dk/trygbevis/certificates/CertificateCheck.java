package dk.trygbevis.certificates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The public check: open to anyone who has an id or a number, the same whoever asks. What it answers is at most five
 * seconds old, and not even that after a revocation on this node. Misses are not remembered.
 */
@Service
public class CertificateCheck {

    private static final Duration OLDEST_ANSWER = Duration.ofSeconds(5);
    private static final int CERTIFICATES = 20_000;

    private final CertificateRows rows;
    private final Clock clock;
    private final Cache<CertificateId, StoredCertificate> byId = cache();
    private final Cache<CertificateNumber, StoredCertificate> byNumber = cache();

    CertificateCheck(CertificateRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The certificate of an id, with the holder's full name. */
    public CertificateStatus byId(CertificateId id) {
        StoredCertificate found = byId.get(
                id,
                absent -> rows.byId(absent)
                        .<@Nullable StoredCertificate>map(one -> one)
                        .orElse(null));
        return found == null ? new CertificateStatus.Unknown() : found.statusWithName(clock.instant());
    }

    /** The certificate of a number, with the holder's initials. */
    public CertificateStatus byNumber(CertificateNumber number) {
        StoredCertificate found = byNumber.get(
                number,
                absent -> rows.byNumber(absent)
                        .<@Nullable StoredCertificate>map(one -> one)
                        .orElse(null));
        return found == null ? new CertificateStatus.Unknown() : found.statusWithInitials(clock.instant());
    }

    /** Call it after the commit of what has changed: a reading that began before is then thrown away too. */
    void forget(StoredCertificate changed) {
        byId.invalidate(changed.id());
        byNumber.invalidate(changed.number());
    }

    private static <K extends Object> Cache<K, StoredCertificate> cache() {
        return Caffeine.newBuilder()
                .maximumSize(CERTIFICATES)
                .expireAfterWrite(OLDEST_ANSWER)
                .build();
    }
}
