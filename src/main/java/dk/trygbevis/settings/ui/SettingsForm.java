package dk.trygbevis.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A part of the settings: what it is for, its fields, and one button that saves them together. */
final class SettingsForm extends Div {

    /** @param part of the texts below {@code settings} */
    SettingsForm(String part, Map<String, String> values, Consumer<Map<String, String>> save, List<String> names) {
        addClassNames("card", "part");
        SettingFields fields = new SettingFields(names, name -> "settings.field." + name, values);
        Button button = new Button(getTranslation("settings.save"), click -> {
            Map<String, String> typed = new HashMap<>();
            if (fields.read(typed)) {
                save.accept(typed);
                Notification.show(getTranslation("settings.saved"));
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setAriaLabel(getTranslation("settings.save-part", getTranslation("settings." + part + ".title")));
        add(
                new H2(getTranslation("settings." + part + ".title")),
                new Paragraph(getTranslation("settings." + part + ".text")),
                fields,
                button);
    }
}
