package dk.trygbevis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailPropertiesTest {

    private static final Instant QUEUED = Instant.parse("2026-12-01T12:00:00Z");

    private final MailProperties properties = new Binder(
                    new MapConfigurationPropertySource(Map.of("trygbevis.mail.from", "fra@kommune.example")))
            .bind("trygbevis.mail", MailProperties.class)
            .get();

    @Test
    void theFirstFailuresAreTriedAgainSoon() {
        assertThat(properties.nextAttempt(1, QUEUED, QUEUED)).contains(QUEUED.plusSeconds(10));
        assertThat(properties.nextAttempt(3, QUEUED, QUEUED)).contains(QUEUED.plusSeconds(20));
    }

    @Test
    void aServerThatRefusesEveryThirdOfTwoThousandMailsHasThemAllWithinFiveMinutes() {
        Instant time = QUEUED;
        int left = 2_000;
        for (int failures = 1; left >= 3; failures++) {
            left = left / 3;
            time = properties.nextAttempt(failures, QUEUED, time).orElseThrow();
        }
        assertThat(Duration.between(QUEUED, time)).isLessThan(Duration.ofMinutes(4));
    }

    @Test
    void laterOnItIsTriedHourly() {
        Instant now = QUEUED.plus(Duration.ofHours(30));

        assertThat(properties.nextAttempt(40, QUEUED, now)).contains(now.plus(Duration.ofHours(1)));
    }

    @Test
    void afterTwoDaysItIsGivenUp() {
        Instant end = QUEUED.plus(Duration.ofHours(48));

        assertThat(properties.nextAttempt(50, QUEUED, end.minusSeconds(1))).isPresent();
        assertThat(properties.nextAttempt(50, QUEUED, end)).isEmpty();
    }
}
