package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dk.trygbevis.base.PersonName;
import java.util.Optional;

/** Asks its owner for the name that the certificate will bear. */
class NameForm extends Div {

    private final TextField name = new TextField();

    NameForm(String known) {
        addClassNames("card", "name-form");
        name.setLabel(getTranslation("learning.name.label"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setValue(known);
        add(new Paragraph(getTranslation("learning.name.text")), name);
    }

    /** The name as it stands, or nothing and a message at the field. */
    Optional<PersonName> confirmed() {
        Optional<PersonName> parsed = PersonName.parse(name.getValue());
        name.setErrorMessage(getTranslation("learning.name.fault"));
        name.setInvalid(parsed.isEmpty());
        if (parsed.isEmpty()) {
            name.focus();
        }
        return parsed;
    }
}
