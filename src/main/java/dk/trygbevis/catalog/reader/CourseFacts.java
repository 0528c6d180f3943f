package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Objective;
import dk.trygbevis.catalog.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code course.yaml} says. */
record CourseFacts(
        Course.Status status,
        String version,
        LocalDate publishFrom,
        Course.Track track,
        Course.Audience audience,
        Course.Level level,
        BigDecimal hours,
        List<Objective> objectives,
        List<Located<String>> lessons,
        List<Located<String>> requires,
        Course.CompletionRule completion,
        Course.CertificateTerms certificate,
        @Nullable Located<String> refresher,
        Course.TestRules test,
        @Nullable LocalizedText notice,
        List<Source> sources,
        LocalDate reviewBy) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(200);
    private static final int FEWEST_OBJECTIVES = 4;
    private static final int MOST_OBJECTIVES = 10;

    /** Nothing if the file is no mapping. */
    static Optional<CourseFacts> read(SourceText source, String folder) {
        YamlMap file = YamlMap.of(
                source,
                "slug",
                "status",
                "version",
                "publishFrom",
                "track",
                "audience",
                "level",
                "hours",
                "objectives",
                "lessons",
                "requires",
                "completion",
                "certificate",
                "test",
                "notice",
                "sources",
                "reviewBy");
        return file.isPresent() ? Optional.of(read(file, folder)) : Optional.empty();
    }

    private static CourseFacts read(YamlMap file, String folder) {
        YamlValue slug = file.get("slug");
        if (!slug.id().equals(folder)) {
            slug.fault("The slug must be the folder's name, " + folder);
        }
        List<Objective> objectives = objectives(file.get("objectives"));
        YamlMap certificate = file.get("certificate").map("validFor", "renewalWindow", "grace", "refresher");
        Located<String> refresher = certificate
                .find("refresher")
                .map(value -> value.located(value.id()))
                .orElse(null);
        return new CourseFacts(
                file.get("status").oneOf(Course.Status.class),
                file.get("version").shaped(VERSION, "three numbers such as 1.0.0"),
                file.get("publishFrom").date(),
                file.get("track").oneOf(Course.Track.class),
                file.get("audience").oneOf(Course.Audience.class),
                file.get("level").oneOf(Course.Level.class),
                file.get("hours").positive(MOST_HOURS),
                objectives,
                lessons(file.get("lessons")),
                ids(file.get("requires")),
                completion(file.get("completion")),
                new Course.CertificateTerms(
                        period(certificate.get("validFor")),
                        period(certificate.get("renewalWindow")),
                        period(certificate.get("grace")),
                        refresher == null ? null : refresher.value()),
                refresher,
                test(file.get("test"), objectives.size()),
                file.find("notice").map(YamlValue::bothLanguages).orElse(null),
                sources(file.get("sources")),
                file.get("reviewBy").date());
    }

    List<String> objectiveIds() {
        return objectives.stream().map(Objective::id).toList();
    }

    List<String> sourceIds() {
        return sources.stream().map(Source::id).toList();
    }

    private static List<Objective> objectives(YamlValue list) {
        List<Objective> objectives = list.distinct(Objective::id, item -> {
            YamlMap objective = item.map("id", "text");
            return new Objective(objective.get("id").id(), objective.get("text").bothLanguages());
        });
        if (objectives.size() < FEWEST_OBJECTIVES || objectives.size() > MOST_OBJECTIVES) {
            list.fault("A course has " + FEWEST_OBJECTIVES + " to " + MOST_OBJECTIVES + " objectives, not "
                    + objectives.size());
        }
        return objectives;
    }

    private static List<Located<String>> lessons(YamlValue list) {
        List<Located<String>> lessons = ids(list);
        if (lessons.isEmpty()) {
            list.fault("A course has at least one lesson");
        }
        return lessons;
    }

    private static List<Located<String>> ids(YamlValue list) {
        return list.distinct(Located::value, item -> item.located(item.id()));
    }

    private static List<Source> sources(YamlValue list) {
        return list.distinct(Source::id, item -> {
            YamlMap source = item.map("id", "title", "address", "asOf");
            return new Source(
                    source.get("id").id(),
                    source.get("title").bothLanguages(),
                    source.get("address")
                            .parsed(URI::create, CourseFacts::isHttps, URI.create("https:/"), "an https address"),
                    source.get("asOf").date());
        });
    }

    private static Course.CompletionRule completion(YamlValue value) {
        YamlMap completion = value.map("test", "presence");
        return new Course.CompletionRule(
                completion.get("test").wholeNumber(1, 100),
                completion
                        .find("presence")
                        .map(presence -> presence.positive(BigDecimal.ONE).doubleValue())
                        .orElse(null));
    }

    private static Course.TestRules test(YamlValue value, int objectives) {
        YamlMap test = value.map("draw", "perObjective", "attempts", "pause");
        int draw = test.get("draw").wholeNumber(1, 100);
        int perObjective = test.get("perObjective").wholeNumber(0, 20);
        if (draw < perObjective * objectives) {
            value.fault("Drawing " + draw + " questions cannot give " + perObjective + " to each of " + objectives
                    + " objectives");
        }
        return new Course.TestRules(
                draw,
                perObjective,
                test.get("attempts").wholeNumber(1, 100),
                test.get("pause")
                        .parsed(
                                Duration::parse,
                                pause -> !pause.isNegative(),
                                Duration.ZERO,
                                "an ISO duration such as PT30M"));
    }

    private static Period period(YamlValue value) {
        return value.parsed(
                Period::parse,
                period -> !period.isNegative() && !period.isZero(),
                Period.ofDays(1),
                "an ISO period such as P2Y or P90D");
    }

    private static boolean isHttps(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }
}
