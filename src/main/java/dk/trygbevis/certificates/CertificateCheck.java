package dk.trygbevis.certificates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trygbevis.base.OpenToAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The public check: open to anyone who has an id or a number, the same whoever asks.
 *
 * <p>Certificates asked for by id are kept in memory, for no fact of theirs changes; what is kept counts only as long as
 * {@link RevocationWatch} says that nothing has been revoked since. So no answer is more than five seconds old, and none
 * that this node gives is older than a revocation on it. Misses are not kept.
 */
@Service
@OpenToAll
public class CertificateCheck {

    private static final int CERTIFICATES = 100_000;
    private static final Duration KEPT_UNASKED = Duration.ofHours(1);

    private final CertificateRows rows;
    private final RevocationWatch revocations;
    private final Clock clock;
    private final Cache<CertificateId, Known> known = Caffeine.newBuilder()
            .maximumSize(CERTIFICATES)
            .expireAfterAccess(KEPT_UNASKED)
            .build();

    CertificateCheck(CertificateRows rows, RevocationWatch revocations, Clock clock) {
        this.rows = rows;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** @param epoch of {@link RevocationWatch}, from before it was read */
    private record Known(StoredCertificate certificate, long epoch) {}

    /** The certificate of an id, with the holder's full name. */
    public CertificateStatus byId(CertificateId id) {
        Known kept = known.getIfPresent(id);
        return kept != null && kept.epoch() == revocations.epoch() && revocations.isAwake()
                ? kept.certificate().statusWithName(clock.instant())
                : read(id);
    }

    /** The certificate of a number, with the holder's initials. */
    public CertificateStatus byNumber(CertificateNumber number) {
        return rows.byNumber(number)
                .<CertificateStatus>map(found -> found.statusWithInitials(clock.instant()))
                .orElseGet(CertificateStatus.Unknown::new);
    }

    private CertificateStatus read(CertificateId id) {
        long epoch = revocations.epoch();
        Optional<StoredCertificate> found = rows.byId(id);
        if (found.isEmpty()) {
            known.invalidate(id);
            return new CertificateStatus.Unknown();
        }
        known.put(found.get().id(), new Known(found.get(), epoch));
        return found.get().statusWithName(clock.instant());
    }
}
