package dk.trygbevis.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import dk.trygbevis.settings.SettingFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A text field for each setting, which says at once what is wrong with its value. */
final class SettingFields extends Div {

    private final Binder<Map<String, String>> binder = new Binder<>();

    /** @param labelKey gives the translation key of a setting's label */
    SettingFields(List<String> names, UnaryOperator<String> labelKey, Map<String, String> values) {
        addClassName("setting-fields");
        names.forEach(name -> add(field(name, getTranslation(labelKey.apply(name)))));
        binder.readBean(new HashMap<>(values));
    }

    /** Puts what was typed into the map, unless anything is wrong with it. */
    boolean read(Map<String, String> typed) {
        return binder.writeBeanIfValid(typed);
    }

    private TextField field(String name, String label) {
        TextField field = new TextField(label);
        field.setRequiredIndicatorVisible(SettingFault.of(name, "").isPresent());
        binder.forField(field)
                .withValidator((value, context) -> SettingFault.of(name, value.strip())
                        .map(fault -> ValidationResult.error(message(fault)))
                        .orElseGet(ValidationResult::ok))
                .bind(values -> values.getOrDefault(name, ""), (values, value) -> values.put(name, value.strip()));
        return field;
    }

    private String message(SettingFault fault) {
        return getTranslation("settings.fault." + fault, SettingFault.LONGEST);
    }
}
