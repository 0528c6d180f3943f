package dk.trygbevis.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits how often something may happen for one key (an address, an account, a target). Counted on each node by itself
 * and in memory: at most {@value #KEYS} keys, the least used forgotten first.
 */
public final class RateLimiter {

    private static final int KEYS = 100_000;

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    /** @param times how often within the period; the allowance grows back evenly */
    public RateLimiter(int times, Duration period) {
        this.bandwidth =
                Bandwidth.builder().capacity(times).refillGreedy(times, period).build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** Takes one from the key's allowance. Returns how long to wait if there is none left, else nothing. */
    public Optional<Duration> tryAcquire(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long to wait before the key has anything left, without taking from it. */
    public Optional<Duration> waitFor(String key) {
        var estimate = bucket(key).estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key) {
        return buckets.get(key, absent -> Bucket.builder().addLimit(bandwidth).build());
    }
}
