package dk.trygbevis.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.settings.SettingNames;
import dk.trygbevis.settings.SiteSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/** A number that courses refer to: what it is, since when nobody has checked it, and how to put it right. */
final class ContactCard extends Div {

    private static final Period OLD = Period.ofDays(90);

    private final String contact;
    private final transient SiteSettings settings;
    private final transient Clock clock;
    private final Language language = Language.of(getLocale());

    ContactCard(String contact, SiteSettings settings, Clock clock) {
        this.contact = contact;
        this.settings = settings;
        this.clock = clock;
        addClassNames("card", "contact");
        show(settings.values());
    }

    private void show(Map<String, String> values) {
        String name = value(values, "name." + language.tag());
        Span number = new Span(value(values, "number"));
        number.addClassName("num");
        Button checked = new Button(getTranslation("settings.contact.checked"), click -> confirm());
        checked.setAriaLabel(getTranslation("settings.contact.checked-of", name));
        Button change = new Button(getTranslation("settings.contact.change"), click -> edit(values));
        change.setAriaLabel(getTranslation("settings.contact.change-of", name));
        Div actions = new Div(checked, change);
        actions.addClassName("actions");
        removeAll();
        add(
                new H3(name),
                number,
                new Paragraph(value(values, "hours." + language.tag())),
                age(LocalDate.parse(value(values, "checked-on"))),
                actions);
    }

    private Component age(LocalDate day) {
        boolean old = day.plus(OLD).isBefore(DanishTime.day(clock.instant()));
        Span chip = new Span(getTranslation(
                old ? "settings.contact.old" : "settings.contact.fresh", DanishTime.date(day, language)));
        chip.addClassNames("chip", old ? "warn" : "ok");
        return chip;
    }

    private void confirm() {
        settings.confirmContact(contact);
        Notification.show(getTranslation("settings.contact.confirmed"));
        show(settings.values());
    }

    private void edit(Map<String, String> values) {
        SettingFields fields = new SettingFields(
                SettingNames.OF_A_CONTACT.stream()
                        .map(part -> SettingNames.contact(contact, part))
                        .toList(),
                name -> "settings.contact."
                        + name.substring(SettingNames.contact(contact, "").length()),
                values);
        Button save = new Button(getTranslation("settings.save"), click -> save(fields));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(getTranslation("settings.back"), click -> show(settings.values()));
        Div actions = new Div(save, back);
        actions.addClassName("actions");
        removeAll();
        add(new H3(value(values, "name." + language.tag())), fields, actions);
    }

    private void save(SettingFields fields) {
        Map<String, String> typed = new HashMap<>();
        if (fields.read(typed)) {
            settings.change(typed);
            Notification.show(getTranslation("settings.saved"));
            show(settings.values());
        }
    }

    private String value(Map<String, String> values, String part) {
        return values.getOrDefault(SettingNames.contact(contact, part), "");
    }
}
