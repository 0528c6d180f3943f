package dk.trygbevis.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dk.trygbevis.audit.AuditActions;
import dk.trygbevis.audit.AuditFilter;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.ui.DanishCalendar;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Period, person, act and id; a change is handed on as soon as it is made. */
final class AuditFilterForm extends Div {

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField who = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField subject = new TextField();
    private final transient Consumer<AuditFilter> chosen;

    AuditFilterForm(AuditActions actions, Consumer<AuditFilter> chosen) {
        this.chosen = chosen;
        Language language = Language.of(getLocale());
        addClassName("audit-filters");
        prepare(from, "audit.from", language);
        prepare(to, "audit.to", language);
        who.setLabel(getTranslation("audit.who"));
        who.setHelperText(getTranslation("audit.who.help"));
        who.setClearButtonVisible(true);
        subject.setLabel(getTranslation("audit.subject"));
        subject.setHelperText(getTranslation("audit.subject.help"));
        subject.setClearButtonVisible(true);
        action.setLabel(getTranslation("audit.what"));
        action.setPlaceholder(getTranslation("audit.what.all"));
        action.setClearButtonVisible(true);
        action.setItemLabelGenerator(item -> actions.words(item, language));
        action.setItems(actions.all().stream()
                .sorted(Comparator.comparing(item -> actions.words(item, language)))
                .toList());
        who.addValueChangeListener(change -> changed(change.isFromClient()));
        subject.addValueChangeListener(change -> changed(change.isFromClient()));
        action.addValueChangeListener(change -> changed(change.isFromClient()));
        add(from, to, who, action, subject);
    }

    void show(AuditFilter filter) {
        from.setValue(filter.from());
        to.setValue(filter.to());
        who.setValue(filter.who());
        action.setValue(filter.action().isEmpty() ? null : filter.action());
        subject.setValue(filter.subject());
    }

    private void prepare(DatePicker day, String key, Language language) {
        day.setLabel(getTranslation(key));
        day.setLocale(language.locale());
        day.setClearButtonVisible(true);
        day.setI18n(DanishCalendar.in(language)
                .setToday(getTranslation("audit.today"))
                .setCancel(getTranslation("audit.close"))
                .setBadInputErrorMessage(getTranslation("audit.not-a-date")));
        day.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void changed(boolean byThePerson) {
        if (byThePerson) {
            chosen.accept(new AuditFilter(
                    from.getValue(),
                    to.getValue(),
                    who.getValue().strip(),
                    text(action.getValue()),
                    subject.getValue().strip()));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
