package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.learning.TestState;

/** Before a test is handed in: how many questions are answered, and a way back to each that is not. */
class LastLook extends Div {

    /** @param open opens a question, by its number from 1 */
    LastLook(TestState.Running running, SerializableConsumer<Integer> open) {
        addClassName("step");
        int count = running.questions().size();
        add(
                new H1(getTranslation("learning.test.last-look")),
                new Paragraph(getTranslation("learning.test.answered", running.answered(), count)));
        if (running.answered() < count) {
            add(new Paragraph(getTranslation("learning.test.open")), unanswered(running, open));
        }
    }

    private Div unanswered(TestState.Running running, SerializableConsumer<Integer> open) {
        Div jumps = new Div();
        jumps.addClassName("jumps");
        for (int number = 1; number <= running.questions().size(); number++) {
            if (!running.questions().get(number - 1).answered()) {
                int target = number;
                NativeButton jump = new NativeButton(
                        getTranslation("learning.test.question", number), click -> open.accept(target));
                jump.addClassNames("btn", "quiet");
                jumps.add(jump);
            }
        }
        return jumps;
    }
}
