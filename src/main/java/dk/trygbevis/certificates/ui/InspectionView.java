package dk.trygbevis.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dk.trygbevis.base.Language;
import dk.trygbevis.certificates.CertificateInspection;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.CheckInput;
import dk.trygbevis.certificates.web.CheckPage;
import dk.trygbevis.certificates.web.CheckPages;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Looks up one certificate with its holder's full name. The number stands in the address, the answer nowhere. */
@Route(CertificateRoutes.INSPECT)
@RolesAllowed({"INSPECTOR", "ADMINISTRATOR"})
@Menu(title = "certificates.inspect.title", order = 42)
class InspectionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String NUMBER = "n";

    private final transient CertificateInspection inspection;
    private final transient CheckPages pages;
    private final TextField number = new TextField();
    private final Div answer = new Div();

    InspectionView(CertificateInspection inspection, CheckPages pages) {
        this.inspection = inspection;
        this.pages = pages;
        addClassName("narrow");
        number.setLabel(getTranslation("certificates.inspect.number"));
        number.setHelperText(getTranslation("certificates.inspect.number.help"));
        number.addKeyPressListener(Key.ENTER, press -> look());
        Button look = new Button(getTranslation("certificates.inspect.look"), click -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(number, look);
        form.addClassNames("card", "form-card");
        answer.getElement().setAttribute("aria-live", "polite");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("certificates.inspect.text")), form, answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NUMBER)
                .map(CheckInput::withoutAddress)
                .orElse("");
        number.setValue(asked);
        answer.removeAll();
        if (!asked.isBlank()) {
            Language language = Language.of(getLocale());
            answer.add(card(pages.of(inspection.inspect(CheckInput.read(asked)), language, false, asked)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.inspect.title");
    }

    private void look() {
        UI.getCurrentOrThrow()
                .navigate(InspectionView.class, QueryParameters.simple(Map.of(NUMBER, number.getValue())));
    }

    private static Component card(CheckPage check) {
        Div state = new Div(new H2(check.word()), new Paragraph(check.line()), new Paragraph(check.checkedAt()));
        state.addClassNames("state", check.tone());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        for (CheckPage.Fact fact : check.facts()) {
            facts.add(new Div(new DescriptionList.Term(fact.label()), new DescriptionList.Description(fact.value())));
        }
        Div body = new Div(facts);
        body.addClassName("verdict-body");
        Div card = new Div(state, body);
        card.addClassNames("card", "verdict");
        return card;
    }
}
