package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.exercises.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one course. */
final class CourseReader {

    private static final int LONGEST_SUMMARY = 220;

    private final CourseFolder folder;
    private final CourseFacts facts;
    private final Words words;

    private CourseReader(CourseFolder folder, CourseFacts facts, Words words) {
        this.folder = folder;
        this.facts = facts;
        this.words = words;
    }

    /** Nothing if there is no telling what the course's files should be. */
    static Optional<ReadCourse> read(CourseFolder folder, Words words) {
        return folder.text("course.yaml")
                .flatMap(file -> CourseFacts.read(file, folder.slug()))
                .map(facts -> new CourseReader(folder, facts, words).read());
    }

    private ReadCourse read() {
        Pictures pictures = new Pictures(folder);
        LessonReader lessonReader = new LessonReader(folder, facts, pictures, words);
        List<ExerciseFile.Practice> practised = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        for (Located<String> lesson : facts.lessons()) {
            if (folder.hasFolder(lesson.value())) {
                ExerciseFile.Practice practice = practice(lesson.value(), pictures);
                practised.add(practice);
                lessons.add(lessonReader.read(lesson.value(), practice));
            } else if (!lesson.value().isEmpty()) {
                lesson.fault("There is no folder for the lesson \"" + lesson.value() + "\"");
            }
        }
        Optional<SourceText> testFile = folder.text("test.yaml");
        List<Located<Question>> pool =
                testFile.map(file -> ExerciseFile.pool(file, facts, words)).orElse(List.of());
        QuestionCheck.distinct(practised, pool);
        testFile.ifPresent(file -> QuestionCheck.pool(file, pool, facts));
        Optional<Front> da = front(Language.DA);
        Optional<Front> en = front(Language.EN);
        if (!facts.lessons().isEmpty()) {
            folder.reportUnasked();
        }
        return new ReadCourse(course(da, en, lessons, pool, pictures), facts.requires(), references());
    }

    private record Front(String title, String summary, String introduction) {}

    private Optional<Front> front(Language language) {
        return folder.text(language.tag() + ".md")
                .flatMap(source -> TextFile.read(source, "title", "summary"))
                .map(file -> new Front(
                        file.frontMatter().get("title").text(),
                        summary(file.frontMatter().get("summary")),
                        introduction(file.body(), language)));
    }

    private static String summary(YamlValue value) {
        String summary = value.text();
        if (summary.length() > LONGEST_SUMMARY) {
            value.fault("The summary has " + summary.length() + " characters; at most " + LONGEST_SUMMARY + " fit");
        }
        return summary;
    }

    private String introduction(SourceText body, Language language) {
        List<Markdown.Step> steps = Markdown.steps(body);
        steps.stream().skip(1).forEach(step -> step.document().fault("An introduction has no steps"));
        Markdown.Step text = steps.getFirst();
        if (text.task() != null) {
            text.task().fault("An introduction has no questions and no exercises");
        }
        if (text.document().value().getFirstChild() == null) {
            text.document().fault("The introduction has no text");
        }
        text.document().value().accept(new MarkdownCheck(body, Set.of()));
        return new MarkdownHtml(language, words, name -> Pictures.NONE)
                .render(text.document().value());
    }

    private ExerciseFile.Practice practice(String lesson, Pictures pictures) {
        String file = lesson + "/exercises.yaml";
        if (!folder.files().contains(file)) {
            return ExerciseFile.Practice.NONE;
        }
        return folder.text(file)
                .map(source -> ExerciseFile.practice(source, facts, words, name -> pictures.picture(lesson, name)))
                .orElse(ExerciseFile.Practice.NONE);
    }

    private List<Located<String>> references() {
        List<Located<String>> references = new ArrayList<>(facts.requires());
        if (facts.refresher() != null) {
            references.add(facts.refresher());
        }
        return references;
    }

    private Course course(
            Optional<Front> da,
            Optional<Front> en,
            List<Lesson> lessons,
            List<Located<Question>> pool,
            Pictures pictures) {
        return new Course(
                folder.slug(),
                facts.status(),
                facts.version(),
                facts.publishFrom(),
                facts.track(),
                facts.audience(),
                facts.level(),
                facts.hours(),
                both(da.map(Front::title), en.map(Front::title)),
                both(da.map(Front::summary), en.map(Front::summary)),
                both(da.map(Front::introduction), en.map(Front::introduction)),
                facts.objectives(),
                lessons,
                facts.requires().stream().map(Located::value).toList(),
                facts.completion(),
                facts.certificate(),
                facts.test(),
                pool.stream().map(Located::value).toList(),
                facts.notice(),
                facts.sources(),
                facts.reviewBy(),
                pictures.shown(),
                folder.digest());
    }

    private static LocalizedText both(Optional<String> da, Optional<String> en) {
        return da.isEmpty() || en.isEmpty() || da.get().isBlank() || en.get().isBlank()
                ? YamlValue.NO_TEXT
                : new LocalizedText(da.get(), en.get());
    }
}
