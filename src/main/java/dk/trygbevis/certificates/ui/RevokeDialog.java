package dk.trygbevis.certificates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.certificates.CertificateRegister;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.PublicCertificate;
import dk.trygbevis.certificates.RevocationClass;
import dk.trygbevis.certificates.RevocationOutcome;
import dk.trygbevis.certificates.RevocationReason;
import java.util.Optional;

/** Asks why a certificate is to be revoked, says what that means, and does it. */
class RevokeDialog extends Dialog {

    private final transient HeldCertificate held;
    private final transient CertificateRegister register;
    private final transient Runnable done;
    private final RadioButtonGroup<RevocationClass> reasonClass = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    /** @param done what to do once the certificate has been revoked */
    RevokeDialog(HeldCertificate held, CertificateRegister register, Runnable done) {
        this.held = held;
        this.register = register;
        this.done = done;
        PublicCertificate certificate = held.status().certificate();
        setHeaderTitle(getTranslation("certificates.revoke.title", certificate.holder()));
        reasonClass.setLabel(getTranslation("certificates.revoke.class"));
        reasonClass.setItems(RevocationClass.choices());
        reasonClass.setItemLabelGenerator(item -> getTranslation("certificates.revoke.class." + item));
        reasonClass.setRequired(true);
        reason.setLabel(getTranslation("certificates.revoke.reason"));
        reason.setHelperText(getTranslation("certificates.revoke.reason.help"));
        reason.setMaxLength(RevocationReason.LONGEST);
        reason.setRequired(true);
        Div form = new Div(
                new Paragraph(getTranslation(
                        "certificates.revoke.consequence",
                        certificate.course().in(Language.of(getLocale())),
                        certificate.holder())),
                reasonClass,
                reason);
        form.addClassName("revoke-form");
        add(form);
        Button confirm = new Button(getTranslation("certificates.revoke.confirm"), click -> revoke());
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("certificates.revoke.cancel"), click -> close()), confirm);
    }

    private void revoke() {
        Optional<RevocationReason> words = words();
        reasonClass.setErrorMessage(getTranslation("certificates.revoke.class.missing"));
        reasonClass.setInvalid(reasonClass.isEmpty());
        if (words.isEmpty() || reasonClass.isEmpty()) {
            return;
        }
        Optional<RevocationOutcome> outcome = register.revoke(held.id(), reasonClass.getValue(), words.get());
        Notification.show(outcome.map(this::message).orElseGet(() -> getTranslation("certificates.revoke.gone")));
        close();
        done.run();
    }

    private Optional<RevocationReason> words() {
        boolean cpr = CprNumber.occursIn(reason.getValue());
        reason.setErrorMessage(
                getTranslation(cpr ? "certificates.revoke.reason.cpr" : "certificates.revoke.reason.missing"));
        Optional<RevocationReason> words = RevocationReason.parse(reason.getValue());
        reason.setInvalid(words.isEmpty());
        return words;
    }

    private String message(RevocationOutcome outcome) {
        return switch (outcome) {
            case RevocationOutcome.Revoked revoked ->
                getTranslation(
                        "certificates.revoke.done", held.status().certificate().holder());
            case RevocationOutcome.AlreadyRevoked(var since) ->
                getTranslation("certificates.revoke.already", DanishTime.dateAndTime(since, Language.of(getLocale())));
        };
    }
}
