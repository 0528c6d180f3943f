package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.learning.ExerciseService;
import dk.trygbevis.learning.exercises.InboxProgress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A phone or a mail client with its messages: open one, mark what seems wrong, decide, see why; then how it went. */
class InboxCard extends Div {

    private final transient ExerciseService exercises;
    private final transient ExerciseCards.Setting setting;
    private transient InboxProgress progress;

    InboxCard(ExerciseService exercises, ExerciseCards.Setting setting, Inbox inbox) {
        this.exercises = exercises;
        this.setting = setting;
        this.progress = exercises.inbox(setting.learner().find(), setting.slug(), inbox);
        addClassNames("exercise", "inbox");
        // Whoever was in the middle of a message finds it open again.
        Optional<Inbox.Item> begun = inbox.items().stream()
                .filter(item -> progress.answer(item.id())
                        .filter(answer -> !answer.isDecided())
                        .isPresent())
                .findFirst();
        begun.ifPresentOrElse(item -> open(item, false), () -> list(false));
    }

    private void list(boolean now) {
        removeAll();
        Inbox inbox = progress.inbox();
        if (progress.isFinished()) {
            InboxResult result = new InboxResult(progress, this::again);
            add(result);
            if (now) {
                result.focus();
            }
        } else {
            Paragraph intro = new Paragraph(inbox.intro().in(setting.language()));
            intro.addClassName("inbox-intro");
            Paragraph count = new Paragraph(getTranslation(
                    "learning.inbox.count", progress.decided(), inbox.items().size()));
            count.addClassNames("small", "soft");
            count.getElement().setAttribute("role", "status");
            add(intro, count);
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("inbox-list", "device-" + inbox.device().name().toLowerCase(Locale.ROOT));
        inbox.items().forEach(item -> rows.add(new ListItem(row(item))));
        add(rows);
        if (now && !progress.isFinished()) {
            rows.getElement().getChild(0).getChild(0).callJsFunction("focus");
        }
    }

    private NativeButton row(Inbox.Item item) {
        Span channel = new Span(getTranslation("learning.inbox.channel." + item.channel()));
        channel.addClassNames(
                "inbox-channel", "channel-" + item.channel().name().toLowerCase(Locale.ROOT));
        Span from = new Span(item.from().in(setting.language()));
        from.addClassName("inbox-from");
        Span preview = new Span((item.subject() == null ? item.body() : item.subject())
                .in(setting.language())
                .replace('\n', ' '));
        preview.addClassName("inbox-preview");
        NativeButton row = new NativeButton("", click -> open(item, true));
        row.addClassName("inbox-row");
        row.add(channel, from, preview, state(item));
        return row;
    }

    private Span state(Inbox.Item item) {
        Boolean called = progress.answer(item.id())
                .map(InboxProgress.Answer::calledFraud)
                .orElse(null);
        if (called == null) {
            Span open = new Span(getTranslation("learning.inbox.unread"));
            open.addClassNames("chip", "inbox-state");
            return open;
        }
        boolean right = called == (item.verdict() == Inbox.Verdict.FRAUD);
        Span state = new Span(getTranslation(right ? "learning.inbox.seen-right" : "learning.inbox.seen-wrong"));
        state.addClassNames("chip", "inbox-state", right ? "ok" : "warn");
        return state;
    }

    private void open(Inbox.Item item, boolean now) {
        removeAll();
        NativeButton back = new NativeButton(getTranslation("learning.inbox.back"), click -> list(true));
        back.addClassName("inbox-back");
        Div message = progress.isDecided(item.id()) ? explained(item, now) : asked(item, now);
        add(back, message);
    }

    private Div asked(Inbox.Item item, boolean now) {
        Set<Integer> marked = progress.answer(item.id())
                .filter(answer -> answer.markedIn() == setting.language())
                .map(InboxProgress.Answer::marked)
                .orElse(Set.of());
        MessageQuestion question = new MessageQuestion(
                item,
                marked,
                setting.language(),
                marks -> mark(item, marks),
                (verdict, marks) -> decide(item, verdict, marks));
        if (now) {
            question.focus();
        }
        return question;
    }

    private Div explained(Inbox.Item item, boolean now) {
        InboxProgress.Answer answer = progress.answer(item.id()).orElseThrow();
        MessageExplained explained = new MessageExplained(item, answer, setting.language());
        NativeButton next = new NativeButton(
                getTranslation(progress.isFinished() ? "learning.inbox.to-result" : "learning.inbox.next"),
                click -> next(item));
        next.addClassName("btn");
        explained.add(next);
        if (now) {
            explained.focus();
        }
        return explained;
    }

    private void next(Inbox.Item after) {
        List<Inbox.Item> items = progress.inbox().items();
        int here = items.indexOf(after);
        for (int ahead = 1; ahead < items.size(); ahead++) {
            Inbox.Item item = items.get((here + ahead) % items.size());
            if (!progress.isDecided(item.id())) {
                open(item, true);
                return;
            }
        }
        list(true);
    }

    private void mark(Inbox.Item item, Set<Integer> marks) {
        exercises.mark(
                setting.learner().require(),
                setting.slug(),
                progress.inbox().id(),
                item.id(),
                marks,
                setting.language());
        setting.saved().execute();
    }

    private void decide(Inbox.Item item, Inbox.Verdict verdict, Set<Integer> marks) {
        progress = exercises.decide(
                setting.learner().require(),
                setting.slug(),
                progress.inbox().id(),
                item.id(),
                verdict,
                marks,
                setting.language());
        setting.saved().execute();
        open(item, true);
    }

    private void again() {
        progress = exercises.tryAgain(setting.learner().require(), setting.slug(), progress.inbox());
        setting.saved().execute();
        list(true);
    }
}
