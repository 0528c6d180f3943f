package dk.trygbevis.certificates;

import dk.trygbevis.base.Retained;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose a certificate was is forgotten some time after its last valid day; the record stays, and is nobody's. */
@Component
class RetainedHolders implements Retained {

    private final HolderErasure erasure;
    private final Clock clock;

    RetainedHolders(HolderErasure erasure, Clock clock) {
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "certificate-holders";
    }

    @Override
    public long count(Instant before) {
        return erasure.countExpired(before);
    }

    @Override
    public int remove(Instant before, int atMost) {
        List<CertificateId> due = erasure.expired(before, atMost);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        due.forEach(id -> erasure.erase(id, now));
        return due.size();
    }
}
