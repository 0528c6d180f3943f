package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.Question;
import dk.trygbevis.catalog.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Document;
import org.jspecify.annotations.Nullable;

/** Reads one lesson: its text in both languages, which must go together step by step, and its practice questions. */
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

    /** @param questions the lesson's practice questions */
    Lesson read(String id, List<Located<Question>> questions) {
        Optional<Text> da = text(id, Language.DA);
        Optional<Text> en = text(id, Language.EN);
        da.ifPresent(text -> checkPlaces(text, questions));
        if (da.isEmpty() || en.isEmpty()) {
            return new Lesson(id, YamlValue.NO_TEXT, List.of(), List.of(), List.of());
        }
        compare(da.get(), en.get());
        return new Lesson(
                id,
                both(da.get().title(), en.get().title()),
                steps(da.get(), en.get()),
                questions.stream().map(Located::value).toList(),
                da.get().sources().value());
    }

    private record Text(String title, Located<List<String>> sources, List<LanguageStep> steps) {}

    private record LanguageStep(
            Located<String> html, @Nullable Located<String> question) {

        @Nullable
        String questionId() {
            return question == null ? null : question.value();
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
                            step.question());
                })
                .toList();
    }

    /** Every question stands in one step, and every step shows a question that there is. */
    private static void checkPlaces(Text text, List<Located<Question>> questions) {
        Set<String> ids = questions.stream().map(each -> each.value().id()).collect(Collectors.toSet());
        Set<String> placed = new HashSet<>();
        text.steps().stream()
                .map(LanguageStep::question)
                .filter(Objects::nonNull)
                .forEach(question -> {
                    if (!ids.contains(question.value())) {
                        question.fault("exercises.yaml has no question \"" + question.value() + "\"");
                    }
                    if (!placed.add(question.value())) {
                        question.fault("The question \"" + question.value() + "\" stands in another step already");
                    }
                });
        questions.stream()
                .filter(question -> !placed.contains(question.value().id()))
                .forEach(question -> question.fault(
                        "No step shows the question \"" + question.value().id() + "\""));
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
            String expected = da.steps().get(i).questionId();
            if (!Objects.equals(expected, en.steps().get(i).questionId())) {
                en.steps()
                        .get(i)
                        .html()
                        .fault("This step has not the same question as in da.md: there "
                                + (expected == null ? "is none" : "it is \"" + expected + "\""));
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
            steps.add(new Step(both(step.html().value(), inEnglish), step.questionId()));
        }
        return steps;
    }

    private static LocalizedText both(String da, String en) {
        return da.isBlank() || en.isBlank() ? YamlValue.NO_TEXT : new LocalizedText(da, en);
    }
}
