package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Document;
import org.jspecify.annotations.Nullable;

/** Reads one lesson: its text in both languages, which must go together step by step, and what there is to do in it. */
final class LessonReader {

    private final CourseFolder folder;
    private final CourseFacts facts;
    private final Pictures pictures;
    private final Words words;

    LessonReader(CourseFolder folder, CourseFacts facts, Pictures pictures, Words words) {
        this.folder = folder;
        this.facts = facts;
        this.pictures = pictures;
        this.words = words;
    }

    Lesson read(String id, ExerciseFile.Practice practice) {
        Optional<Text> da = text(id, Language.DA);
        Optional<Text> en = text(id, Language.EN);
        da.ifPresent(text -> checkPlaces(text, practice));
        if (da.isEmpty() || en.isEmpty()) {
            return new Lesson(id, YamlValue.NO_TEXT, List.of(), List.of(), List.of(), List.of());
        }
        compare(da.get(), en.get());
        return new Lesson(
                id,
                both(da.get().title(), en.get().title()),
                steps(da.get(), en.get()),
                practice.questions().stream().map(Located::value).toList(),
                da.get().sources().value(),
                practice.exercises().stream().map(Located::value).toList());
    }

    private record Text(String title, Located<List<String>> sources, List<LanguageStep> steps) {}

    private record LanguageStep(
            Located<String> html, @Nullable Located<Markdown.Task> task) {

        Markdown.@Nullable Task asks() {
            return task == null ? null : task.value();
        }
    }

    private Optional<Text> text(String id, Language language) {
        return folder.text(id + "/" + language.tag() + ".md")
                .flatMap(source -> TextFile.read(source, "title", "sources"))
                .map(file -> new Text(
                        file.frontMatter().get("title").text(),
                        sources(file.frontMatter().get("sources")),
                        languageSteps(file.body(), id, language)));
    }

    private Located<List<String>> sources(YamlValue list) {
        List<String> sources = list.distinct(source -> source, value -> value.reference(facts.sourceIds(), "source"));
        if (sources.isEmpty()) {
            list.fault("A lesson names at least one source");
        }
        return list.located(sources);
    }

    private List<LanguageStep> languageSteps(SourceText body, String id, Language language) {
        MarkdownHtml html = new MarkdownHtml(language, words, name -> pictures.picture(id, name));
        return Markdown.steps(body).stream()
                .map(step -> {
                    Document document = step.document().value();
                    document.accept(new MarkdownCheck(body, pictures.beside(id)));
                    if (document.getFirstChild() == null) {
                        step.document().fault("The step has no text");
                    }
                    return new LanguageStep(
                            new Located<>(
                                    html.render(document), body, step.document().line()),
                            step.task());
                })
                .toList();
    }

    /** Every question and exercise stands in one step, and every step shows one that there is. */
    private static void checkPlaces(Text text, ExerciseFile.Practice practice) {
        Map<Markdown.Task, Located<?>> tasks = practice.tasks();
        Set<Markdown.Task> placed = new HashSet<>();
        text.steps().stream().map(LanguageStep::task).filter(Objects::nonNull).forEach(task -> {
            if (!tasks.containsKey(task.value())) {
                task.fault("exercises.yaml has no " + task.value());
            }
            if (!placed.add(task.value())) {
                task.fault("The " + task.value() + " stands in another step already");
            }
        });
        tasks.forEach((task, written) -> {
            if (!placed.contains(task)) {
                written.fault("No step shows the " + task);
            }
        });
    }

    private static void compare(Text da, Text en) {
        if (allKnown(da)
                && allKnown(en)
                && !da.sources().value().equals(en.sources().value())) {
            en.sources().fault("The sources are not those of da.md");
        }
        if (da.steps().size() != en.steps().size()) {
            en.steps()
                    .getLast()
                    .html()
                    .fault("Here are " + en.steps().size() + " steps, in da.md "
                            + da.steps().size());
            return;
        }
        for (int i = 0; i < da.steps().size(); i++) {
            Markdown.Task expected = da.steps().get(i).asks();
            if (!Objects.equals(expected, en.steps().get(i).asks())) {
                en.steps()
                        .get(i)
                        .html()
                        .fault("This step does not ask the same as in da.md: there "
                                + (expected == null ? "it asks nothing" : "it is the " + expected));
            }
        }
    }

    private static boolean allKnown(Text text) {
        return !text.sources().value().contains("");
    }

    private static List<Step> steps(Text da, Text en) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(da.steps().size(), en.steps().size()); i++) {
            LanguageStep step = da.steps().get(i);
            String inEnglish = en.steps().get(i).html().value();
            Markdown.Task task = step.asks();
            steps.add(new Step(
                    both(step.html().value(), inEnglish),
                    task == null || task.isExercise() ? null : task.id(),
                    task == null || !task.isExercise() ? null : task.id()));
        }
        return steps;
    }

    private static LocalizedText both(String da, String en) {
        return da.isBlank() || en.isBlank() ? YamlValue.NO_TEXT : new LocalizedText(da, en);
    }
}
