package dk.trygbevis.catalog.web;

import dk.trygbevis.base.web.Page;
import java.time.Duration;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words: {@code 2 år}, {@code 90 dage}, {@code 30 minutter}. */
public record Spans(Page page) {

    public String of(Period period) {
        return words(
                new Part("years", period.getYears()),
                new Part("months", period.getMonths()),
                new Part("days", period.getDays()));
    }

    public String of(Duration duration) {
        return words(
                new Part("days", duration.toDays()),
                new Part("hours", duration.toHoursPart()),
                new Part("minutes", duration.toMinutesPart()));
    }

    private record Part(String unit, long number) {}

    private String words(Part... parts) {
        return Stream.of(parts)
                .filter(part -> part.number() > 0)
                .map(part -> page.text("catalog.span." + part.unit(), part.number()))
                .collect(Collectors.joining(" "));
    }
}
