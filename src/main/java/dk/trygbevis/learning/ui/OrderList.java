package dk.trygbevis.learning.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things to be put in order, with two buttons each: the same by mouse, by thumb and by keyboard, without dragging. */
class OrderList extends QuestionForm {

    private final OrderQuestion question;
    private final SerializableConsumer<List<String>> onChange;
    private final List<String> order;
    private final Map<String, Row> rows = new HashMap<>();
    private final Element list = element("ol", "order");
    private final Element told = element("p", "sr-only").setAttribute("role", "status");

    OrderList(
            OrderQuestion question,
            List<String> parts,
            List<String> answer,
            Language language,
            SerializableConsumer<List<String>> onChange) {
        super(question, language);
        this.question = question;
        this.onChange = onChange;
        this.order = new ArrayList<>(answer.isEmpty() ? parts : answer);
        question.items().forEach(item -> rows.put(item.id(), row(item)));
        hint("learning.order.how");
        getElement().appendChild(list, told);
        show();
    }

    private record Row(Element element, Element up, Element down) {

        void enable(boolean canRise, boolean canSink) {
            up.setProperty("disabled", !canRise);
            down.setProperty("disabled", !canSink);
        }
    }

    @Override
    List<String> answer() {
        return List.copyOf(order);
    }

    @Override
    void explain() {
        List<String> right = question.parts();
        for (String id : order) {
            Row row = row(id);
            int place = right.indexOf(id);
            boolean fits = order.indexOf(id) == place;
            row.element().removeChild(row.up().getParent());
            row.element().getClassList().add(fits ? "right" : "wrong");
            row.element()
                    .getChild(0)
                    .appendChild(explanation(
                            fits,
                            fits
                                    ? getTranslation("learning.choice.right")
                                    : getTranslation("learning.order.belongs", place + 1),
                            ""));
        }
        getElement().appendChild(element("p", "why").setText(in(question.feedback())));
    }

    private Row row(OrderQuestion.Item item) {
        String text = in(item.text());
        Element up = button("↑", getTranslation("learning.order.up", text), item.id(), -1);
        Element down = button("↓", getTranslation("learning.order.down", text), item.id(), 1);
        Element body = element("span", "body", new Element("span").setText(text));
        return new Row(element("li", "choice", body, element("span", "moves", up, down)), up, down);
    }

    private Element button(String sign, String label, String id, int by) {
        Element button = element("button", "move")
                .setText(sign)
                .setAttribute("type", "button")
                .setAttribute("aria-label", label);
        button.addEventListener("click", click -> move(id, by));
        return button;
    }

    private void move(String id, int by) {
        int from = order.indexOf(id);
        int to = from + by;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        show();
        Row row = row(id);
        // What moves in the page loses the focus; and at either end only one of the buttons is left to press.
        Element pressed = by < 0 ? row.up() : row.down();
        Element other = by < 0 ? row.down() : row.up();
        (to == 0 || to == order.size() - 1 ? other : pressed).callJsFunction("focus");
        told.setText(
                getTranslation("learning.order.moved", row.element().getChild(0).getText(), to + 1, order.size()));
        onChange.accept(answer());
    }

    private void show() {
        list.removeAllChildren();
        for (int place = 0; place < order.size(); place++) {
            Row row = row(order.get(place));
            row.enable(place > 0, place < order.size() - 1);
            list.appendChild(row.element());
        }
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("No item " + id + " in " + question.id());
        }
        return row;
    }
}
