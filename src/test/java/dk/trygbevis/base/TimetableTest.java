package dk.trygbevis.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private final Timetable atHalfPastThree = new Timetable.Daily(LocalTime.of(3, 30));

    @Test
    void aDailyJobIsDueAtTheSameDanishTimeInWinterAndInSummer() {
        assertThat(atHalfPastThree.after(Instant.parse("2026-12-01T12:00:00Z"))).isEqualTo("2026-12-02T02:30:00Z");
        assertThat(atHalfPastThree.after(Instant.parse("2026-07-01T12:00:00Z"))).isEqualTo("2026-07-02T01:30:00Z");
        assertThat(atHalfPastThree.after(Instant.parse("2026-07-01T01:29:59Z"))).isEqualTo("2026-07-01T01:30:00Z");
        assertThat(atHalfPastThree.after(Instant.parse("2026-07-01T01:30:00Z"))).isEqualTo("2026-07-02T01:30:00Z");
    }

    @Test
    void aDailyJobRunsOnceInTheNightsWhenTheClockIsPutForwardOrBack() {
        assertThat(runs(atHalfPastThree, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly(Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-03-30T01:30:00Z"));
        assertThat(runs(atHalfPastThree, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"))
                .containsExactly(Instant.parse("2026-10-25T02:30:00Z"), Instant.parse("2026-10-26T02:30:00Z"));
    }

    @Test
    void theHourThatOneNightLacksAndAnotherHasTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timetable.Daily(LocalTime.of(2, 0)));
    }

    @Test
    void anHourlyJobRunsEveryHourAlsoWhenTheClockIsPutBack() {
        Timetable hourly = new Timetable.Hourly(7);

        assertThat(runs(hourly, "2026-10-24T23:30:00Z", "2026-10-25T03:30:00Z"))
                .containsExactly(
                        Instant.parse("2026-10-25T00:07:00Z"),
                        Instant.parse("2026-10-25T01:07:00Z"),
                        Instant.parse("2026-10-25T02:07:00Z"),
                        Instant.parse("2026-10-25T03:07:00Z"));
    }

    private static List<Instant> runs(Timetable timetable, String from, String to) {
        List<Instant> runs = new ArrayList<>();
        Instant next = timetable.after(Instant.parse(from));
        while (!next.isAfter(Instant.parse(to))) {
            runs.add(next);
            next = timetable.after(next);
        }
        return runs;
    }
}
