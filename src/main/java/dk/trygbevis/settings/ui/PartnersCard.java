package dk.trygbevis.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.settings.SiteSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who run the courses together with the municipality: a row each, with the name in both languages. */
final class PartnersCard extends Div {

    private static final String DA = "partner.da";
    private static final String EN = "partner.en";

    private final transient SiteSettings settings;
    private final Div rows = new Div();
    private final List<SettingFields> fields = new ArrayList<>();

    PartnersCard(SiteSettings settings, List<SiteIdentity.Partner> partners) {
        this.settings = settings;
        addClassNames("card", "part");
        partners.forEach(partner -> addRow(partner.name().da(), partner.name().en()));
        Button add = new Button(getTranslation("settings.partners.add"), click -> addRow("", ""));
        Button save = new Button(getTranslation("settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setAriaLabel(getTranslation("settings.save-part", getTranslation("settings.partners.title")));
        Div actions = new Div(save, add);
        actions.addClassName("actions");
        add(
                new H2(getTranslation("settings.partners.title")),
                new Paragraph(getTranslation("settings.partners.text")),
                rows,
                actions);
    }

    private void addRow(String da, String en) {
        SettingFields names =
                new SettingFields(List.of(DA, EN), name -> "settings.field." + name, Map.of(DA, da, EN, en));
        Div row = new Div(names);
        Button remove = new Button(getTranslation("settings.partners.remove"), click -> {
            fields.remove(names);
            rows.remove(row);
        });
        remove.setAriaLabel(getTranslation("settings.partners.remove-of", da));
        row.add(remove);
        row.addClassName("partner");
        fields.add(names);
        rows.add(row);
    }

    private void save() {
        List<LocalizedText> partners = new ArrayList<>();
        boolean whole = true;
        for (SettingFields names : fields) {
            Map<String, String> typed = new HashMap<>();
            boolean fits = names.read(typed);
            whole &= fits;
            if (fits) {
                partners.add(new LocalizedText(typed.getOrDefault(DA, ""), typed.getOrDefault(EN, "")));
            }
        }
        if (whole) {
            settings.changePartners(partners);
            Notification.show(getTranslation("settings.saved"));
        }
    }
}
