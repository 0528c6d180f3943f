package dk.trygbevis.base;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When a job is due, in Danish time. */
public sealed interface Timetable {

    /** The first time after an instant. */
    Instant after(Instant instant);

    /** Once a day. Not between 2 and 3, an hour that one night of the year lacks and another has twice. */
    record Daily(LocalTime at) implements Timetable {

        public Daily {
            if (at.getHour() == 2) {
                throw new IllegalArgumentException("A job that is due between 2 and 3 would be left out or run twice");
            }
        }

        @Override
        public Instant after(Instant instant) {
            ZonedDateTime today = DanishTime.local(instant).with(at);
            ZonedDateTime next = today.toInstant().isAfter(instant) ? today : today.plusDays(1);
            return next.toInstant();
        }
    }

    /** @param minute of every hour, 0 to 59 */
    record Hourly(int minute) implements Timetable {

        public Hourly {
            if (minute < 0 || minute > 59) {
                throw new IllegalArgumentException("An hour has no minute " + minute);
            }
        }

        /** Denmark's hours begin when those of UTC do. */
        @Override
        public Instant after(Instant instant) {
            Instant thisHour = instant.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(minute));
            return thisHour.isAfter(instant) ? thisHour : thisHour.plus(Duration.ofHours(1));
        }
    }
}
