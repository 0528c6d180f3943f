package dk.trygbevis.settings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dk.trygbevis.base.ui.FileUpload;
import dk.trygbevis.settings.CurrentSite;
import dk.trygbevis.settings.LogoOutcome;
import dk.trygbevis.settings.SiteSettings;

/** The present logo, and a way to put another in its place. */
final class LogoCard extends Div {

    private final transient SiteSettings settings;
    private final transient CurrentSite site;
    private final Div picture = new Div();
    private final Paragraph fault = new Paragraph();

    LogoCard(SiteSettings settings, CurrentSite site) {
        this.settings = settings;
        this.site = site;
        addClassNames("card", "part");
        fault.addClassNames("note", "fault");
        fault.getElement().setAttribute("role", "alert");
        FileUpload upload = new FileUpload(
                getTranslation("settings.logo.upload"),
                SiteSettings.MOST_LOGO_BYTES,
                content -> tell(settings.changeLogo(content)),
                () -> tell(LogoOutcome.TOO_MANY_BYTES),
                ".png",
                ".jpg",
                ".jpeg");
        add(
                new H2(getTranslation("settings.logo.title")),
                new Paragraph(getTranslation("settings.logo.text")),
                picture,
                upload,
                fault);
        show();
    }

    private void show() {
        fault.setVisible(false);
        picture.removeAll();
        picture.addClassName("logo-now");
        String address = site.current().authority().logo();
        if (address == null) {
            picture.add(new Paragraph(getTranslation("settings.logo.none")));
            return;
        }
        picture.add(new Image(address, getTranslation("settings.logo.now")));
        Button remove = new Button(getTranslation("settings.logo.remove"), click -> {
            settings.removeLogo();
            show();
        });
        picture.add(remove);
    }

    private void tell(LogoOutcome outcome) {
        if (outcome == LogoOutcome.CHANGED) {
            Notification.show(getTranslation("settings.saved"));
            show();
        } else {
            fault.setText(getTranslation("settings.logo.fault." + outcome));
            fault.setVisible(true);
        }
    }
}
