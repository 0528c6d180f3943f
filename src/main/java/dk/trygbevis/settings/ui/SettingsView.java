package dk.trygbevis.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.settings.CurrentSite;
import dk.trygbevis.settings.SettingNames;
import dk.trygbevis.settings.SettingsRoutes;
import dk.trygbevis.settings.SiteSettings;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the municipality says of itself, part by part; each part says where it is seen and is saved by itself. */
@Route(SettingsRoutes.MANAGE)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "settings.title", order = 70)
class SettingsView extends Div implements HasDynamicTitle {

    SettingsView(SiteSettings settings, CurrentSite site, Clock clock) {
        SortedMap<String, String> values = settings.values();
        SiteIdentity identity = site.current();
        addClassName("settings");
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("settings.text")),
                new SettingsForm(
                        "authority",
                        values,
                        settings::change,
                        List.of(
                                SettingNames.AUTHORITY_NAME,
                                SettingNames.AUTHORITY_CVR,
                                SettingNames.AUTHORITY_ADDRESS,
                                SettingNames.AUTHORITY_EMAIL,
                                SettingNames.AUTHORITY_PHONE)),
                new LogoCard(settings, site),
                new PartnersCard(settings, identity.partners()),
                numbers(settings, identity, clock),
                new SettingsForm("mail", values, settings::change, List.of(SettingNames.MAIL_SENDER)),
                new SettingsForm("accessibility", values, settings::change, List.of(SettingNames.ACCESSIBILITY)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    private Div numbers(SiteSettings settings, SiteIdentity identity, Clock clock) {
        Div cards = new Div();
        cards.addClassName("grid");
        new TreeMap<>(identity.contacts())
                .keySet()
                .forEach(contact -> cards.add(new ContactCard(contact, settings, clock)));
        Div part = new Div(
                new H2(getTranslation("settings.contacts.title")),
                new Paragraph(getTranslation("settings.contacts.text")),
                cards);
        part.addClassName("part");
        return part;
    }
}
