package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseTexts;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.Source;
import dk.trygbevis.catalog.Step;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.learning.CourseProgress;
import dk.trygbevis.learning.CurrentLearner;
import dk.trygbevis.learning.LearningRoutes;
import dk.trygbevis.learning.LearningService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a lesson at a time. Open to everybody; what is answered is kept. */
@Route(value = LearningRoutes.LEARN, autoLayout = false)
@AnonymousAllowed
class LessonView extends StepFrame implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LearningService learning;
    private final transient CurrentLearner currentLearner;
    private final transient CourseTexts texts;
    private final transient ExerciseCards cards;
    private String title = "";

    LessonView(LearningService learning, CurrentLearner currentLearner, CourseTexts texts, ExerciseCards cards) {
        this.learning = learning;
        this.currentLearner = currentLearner;
        this.texts = texts;
        this.cards = cards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("course").orElse("");
        CourseProgress progress = learning.progress(currentLearner.find(), slug).orElseThrow(NotFoundException::new);
        Optional<String> lessonId = event.getRouteParameters().get("lesson");
        if (lessonId.isEmpty()) {
            event.forwardTo(LearningRoutes.learn(slug, progress.lesson(), progress.step()));
            return;
        }
        Lesson lesson = progress.course().lesson(lessonId.get()).orElseThrow(NotFoundException::new);
        int step =
                event.getRouteParameters().get("step").map(LessonView::number).orElse(1);
        if (step < 1 || step > lesson.steps().size()) {
            throw new NotFoundException();
        }
        show(progress, lesson, step);
        currentLearner.find().ifPresent(learner -> learning.arrive(learner, slug, lesson.id(), step));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CourseProgress progress, Lesson lesson, int number) {
        Course course = progress.course();
        Language language = Language.of(UI.getCurrent().getLocale());
        title = lesson.title().in(language) + " – " + course.title().in(language) + " – Trygbevis";
        int lessonNumber = course.lessons().indexOf(lesson) + 1;
        show(
                getTranslation(
                        "learning.place",
                        course.title().in(language),
                        lessonNumber,
                        course.lessons().size(),
                        number,
                        lesson.steps().size()),
                share(course, lesson, number),
                CatalogRoutes.course(course.slug()).in(language),
                getTranslation("learning.close"));
        offerLanguage(
                "/" + LearningRoutes.learn(course.slug(), lesson.id(), number) + "?lang="
                        + language.other().tag(),
                getTranslation("shell.other-language"),
                language.other().tag());
        content(step(progress, lesson, number, language));
        buttons(back(course, lesson, number), next(course, lesson, number));
    }

    private Component step(CourseProgress progress, Lesson lesson, int number, Language language) {
        Step step = lesson.steps().get(number - 1);
        Div column = new Div();
        column.addClassName("step");
        H1 heading = new H1(lesson.title().in(language));
        heading.addClassName("step-title");
        Html text = new Html("<div class=\"content prose\">" + texts.html(step.html(), language) + "</div>");
        column.add(heading, text);
        String questionId = step.questionId();
        if (questionId != null) {
            lesson.question(questionId)
                    .ifPresent(question -> column.add(practice(progress, lesson, question, language)));
        }
        String exerciseId = step.exerciseId();
        if (exerciseId != null) {
            lesson.exercise(exerciseId)
                    .ifPresent(exercise -> column.add(cards.card(exercise, progress.course(), language, this::saved)));
        }
        if (number == lesson.steps().size()) {
            column.add(sources(progress.course(), lesson, language));
        }
        column.add(outline(progress, lesson, language));
        return column;
    }

    private Component practice(CourseProgress progress, Lesson lesson, Question question, Language language) {
        return new PracticeCard(
                question,
                learning.parts(question),
                Optional.ofNullable(progress.answers().get(question.id())),
                language,
                chosen -> {
                    var answer = learning.answer(
                            currentLearner.require(), progress.course().slug(), lesson.id(), question.id(), chosen);
                    saved();
                    return answer;
                });
    }

    private Component sources(Course course, Lesson lesson, Language language) {
        Div list = new Div();
        list.addClassNames("sources", "small");
        list.add(new Span(getTranslation("learning.sources")));
        for (Source source : course.sources()) {
            if (lesson.sourceIds().contains(source.id())) {
                Anchor link =
                        new Anchor(source.address().toString(), source.title().in(language));
                link.getElement().setAttribute("rel", "noopener noreferrer");
                Div line = new Div(
                        link,
                        new Span(" " + getTranslation("learning.as-of", DanishTime.date(source.asOf(), language))));
                list.add(line);
            }
        }
        return list;
    }

    private Component outline(CourseProgress progress, Lesson current, Language language) {
        OrderedList list = new OrderedList();
        for (Lesson lesson : progress.course().lessons()) {
            RouterLink link = new RouterLink();
            link.setText(lesson.title().in(language));
            link.setRoute(
                    LessonView.class,
                    new RouteParameters(
                            Map.of("course", progress.course().slug(), "lesson", lesson.id(), "step", "1")));
            ListItem item = new ListItem(link);
            if (lesson.equals(current)) {
                link.getElement().setAttribute("aria-current", "step");
            }
            if (progress.completedLessons().contains(lesson.id())) {
                Span done = new Span(getTranslation("learning.lesson-done"));
                done.addClassNames("chip", "ok");
                item.add(done);
            }
            list.add(item);
        }
        NativeDetails details = new NativeDetails(getTranslation("learning.outline"), list);
        details.addClassName("outline");
        return details;
    }

    private Component back(Course course, Lesson lesson, int number) {
        int index = course.lessons().indexOf(lesson);
        NativeButton back = new NativeButton(getTranslation("learning.back"), click -> {
            if (number > 1) {
                navigate(LearningRoutes.learn(course.slug(), lesson.id(), number - 1));
            } else {
                Lesson before = course.lessons().get(index - 1);
                navigate(LearningRoutes.learn(
                        course.slug(), before.id(), before.steps().size()));
            }
        });
        back.addClassNames("btn", "quiet");
        back.setVisible(number > 1 || index > 0);
        return back;
    }

    private Component next(Course course, Lesson lesson, int number) {
        List<Lesson> lessons = course.lessons();
        int index = lessons.indexOf(lesson);
        boolean lastStep = number == lesson.steps().size();
        boolean lastLesson = index == lessons.size() - 1;
        String key = !lastStep ? "learning.next" : lastLesson ? "learning.to-test" : "learning.next-lesson";
        NativeButton next = new NativeButton(getTranslation(key), click -> {
            if (lastStep) {
                currentLearner
                        .find()
                        .ifPresent(learner -> learning.completeLesson(learner, course.slug(), lesson.id()));
            }
            if (!lastStep) {
                navigate(LearningRoutes.learn(course.slug(), lesson.id(), number + 1));
            } else if (lastLesson) {
                navigate(LearningRoutes.test(course.slug()));
            } else {
                navigate(LearningRoutes.learn(
                        course.slug(), lessons.get(index + 1).id(), 1));
            }
        });
        next.addClassName("btn");
        return next;
    }

    private static void navigate(String address) {
        UI.getCurrent().navigate(address);
    }

    private static double share(Course course, Lesson lesson, int step) {
        int before = course.lessons().stream()
                .takeWhile(other -> !other.equals(lesson))
                .mapToInt(other -> other.steps().size())
                .sum();
        int all = course.lessons().stream()
                .mapToInt(other -> other.steps().size())
                .sum();
        return (double) (before + step) / all;
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : 0;
    }
}
