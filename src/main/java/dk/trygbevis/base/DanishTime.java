package dk.trygbevis.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates and times of day as people in Denmark read them; all of them in the time of Copenhagen. */
public final class DanishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final String DATE_DA = "d. MMMM uuuu";
    private static final String DATE_EN = "d MMMM uuuu";

    private static final Map<Shape, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private record Shape(String pattern, Language language) {}

    private DanishTime() {}

    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static ZonedDateTime local(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** {@code 1. december 2026}, {@code 1 December 2026}. */
    public static String date(LocalDate date, Language language) {
        return format(language == Language.DA ? DATE_DA : DATE_EN, language).format(date);
    }

    public static String date(Instant instant, Language language) {
        return date(day(instant), language);
    }

    /** {@code tirsdag 1. december 2026}, {@code Tuesday 1 December 2026}. */
    public static String weekdayAndDate(Instant instant, Language language) {
        return format("EEEE " + (language == Language.DA ? DATE_DA : DATE_EN), language)
                .format(local(instant));
    }

    /** {@code Tirsdag}, {@code Tuesday}: with a capital, to begin a line with. */
    public static String weekday(Instant instant, Language language) {
        String name = format("EEEE", language).format(local(instant));
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    /** {@code dec}, {@code Dec}. */
    public static String shortMonth(Instant instant, Language language) {
        return format("MMM", language).format(local(instant)).replace(".", "");
    }

    /** {@code 13.00}, {@code 13:00}. */
    public static String time(Instant instant, Language language) {
        return format(language == Language.DA ? "HH.mm" : "HH:mm", language).format(local(instant));
    }

    /** {@code 13.00–16.00}. */
    public static String timeRange(Instant from, Instant to, Language language) {
        return time(from, language) + "–" + time(to, language);
    }

    /** {@code 1. december 2026 kl. 13.00}, {@code 1 December 2026 at 13:00}. */
    public static String dateAndTime(Instant instant, Language language) {
        return date(instant, language) + (language == Language.DA ? " kl. " : " at ") + time(instant, language);
    }

    private static DateTimeFormatter format(String pattern, Language language) {
        return FORMATS.computeIfAbsent(
                new Shape(pattern, language), made -> DateTimeFormatter.ofPattern(pattern, language.locale()));
    }
}
