package dk.trygbevis.certificates;

import dk.trygbevis.base.DanishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long a certificate holds: through its last valid day in Copenhagen, kept as the instant at which the next day
 * begins there. The day of completion decides, so that a late issue neither gives nor takes anything; what would end on
 * a 29 February that does not exist ends on the 28th.
 */
record ValidityPeriod(Instant end) {

    static ValidityPeriod from(Instant completedAt, Period validFor) {
        LocalDate lastDay = DanishTime.day(completedAt).plus(validFor);
        return new ValidityPeriod(
                lastDay.plusDays(1).atStartOfDay(DanishTime.ZONE).toInstant());
    }

    LocalDate lastDay() {
        return DanishTime.day(end).minusDays(1);
    }
}
