package dk.trygbevis.workshops;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Workshop plans that read as English: {@code aWorkshop().withPlaces(2).inDays(1)}. */
public record Plans(int places, Instant startsAt, @Nullable String course, String place) {

    public static Plans aWorkshop() {
        Instant soon = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MICROS);
        return new Plans(10, soon, null, "Dokk1");
    }

    public Plans withPlaces(int number) {
        return new Plans(number, startsAt, course, place);
    }

    public Plans startingAt(Instant instant) {
        return new Plans(places, instant, course, place);
    }

    public Plans forCourse(String slug) {
        return new Plans(places, startsAt, slug, place);
    }

    public Plans at(String otherPlace) {
        return new Plans(places, startsAt, course, otherPlace);
    }

    public WorkshopPlan plan() {
        return new WorkshopPlan(
                course,
                new LocalizedText("Svindel på sms", "Scams by text"),
                null,
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                place,
                "Hack Kampmanns Plads 2, 8000 Aarhus C",
                true,
                Language.DA,
                places);
    }
}
