package dk.trygbevis.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ValidityPeriodTest {

    private static final Period TWO_YEARS = Period.ofYears(2);

    @Test
    void theLastValidDayIsTheSameDayOfALaterYearAndLastsUntilMidnightInCopenhagen() {
        ValidityPeriod winter = ValidityPeriod.from(Instant.parse("2026-11-22T10:00:00Z"), TWO_YEARS);

        assertThat(winter.lastDay()).isEqualTo(LocalDate.of(2028, 11, 22));
        assertThat(winter.end()).isEqualTo(Instant.parse("2028-11-22T23:00:00Z"));
    }

    @Test
    void inSummerMidnightInCopenhagenComesAnHourEarlier() {
        ValidityPeriod summer = ValidityPeriod.from(Instant.parse("2026-05-14T10:00:00Z"), TWO_YEARS);

        assertThat(summer.end()).isEqualTo(Instant.parse("2028-05-14T22:00:00Z"));
    }

    @Test
    void theNightsOfDaylightSavingEndAtTheirOwnMidnight() {
        // 26 March 2028: clocks go forward; its midnight is still winter time, the next one summer time.
        ValidityPeriod spring = ValidityPeriod.from(Instant.parse("2026-03-26T10:00:00Z"), TWO_YEARS);
        // 29 October 2028: clocks go back.
        ValidityPeriod autumn = ValidityPeriod.from(Instant.parse("2026-10-29T10:00:00Z"), TWO_YEARS);

        assertThat(spring.lastDay()).isEqualTo(LocalDate.of(2028, 3, 26));
        assertThat(spring.end()).isEqualTo(Instant.parse("2028-03-26T22:00:00Z"));
        assertThat(autumn.lastDay()).isEqualTo(LocalDate.of(2028, 10, 29));
        assertThat(autumn.end()).isEqualTo(Instant.parse("2028-10-29T23:00:00Z"));
    }

    @Test
    void twoYearsFromTheTwentyNinthOfFebruaryEndOnTheTwentyEighth() {
        ValidityPeriod leap = ValidityPeriod.from(Instant.parse("2028-02-29T10:00:00Z"), TWO_YEARS);

        assertThat(leap.lastDay()).isEqualTo(LocalDate.of(2030, 2, 28));
        assertThat(leap.end()).isEqualTo(Instant.parse("2030-02-28T23:00:00Z"));
        assertThat(ValidityPeriod.from(Instant.parse("2028-02-29T10:00:00Z"), Period.ofYears(4))
                        .lastDay())
                .isEqualTo(LocalDate.of(2032, 2, 29));
    }

    @Test
    void theDayIsThatOfCopenhagenNotOfGreenwich() {
        ValidityPeriod late = ValidityPeriod.from(Instant.parse("2026-12-31T23:30:00Z"), TWO_YEARS);

        assertThat(late.lastDay()).isEqualTo(LocalDate.of(2029, 1, 1));
    }
}
