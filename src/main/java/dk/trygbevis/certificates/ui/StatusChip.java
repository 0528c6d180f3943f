package dk.trygbevis.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dk.trygbevis.certificates.CertificateStatus.Expired;
import dk.trygbevis.certificates.CertificateStatus.ExpiresSoon;
import dk.trygbevis.certificates.CertificateStatus.Issued;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertificateStatus.Valid;
import dk.trygbevis.certificates.HeldCertificate;

/** A certificate's state as a word on the colour that the check would show. */
final class StatusChip {

    private StatusChip() {}

    static Component of(HeldCertificate held, Component view) {
        Issued status = held.status();
        Span chip = new Span(
                switch (status) {
                    case Valid valid -> view.getTranslation("certificates.state.valid");
                    case ExpiresSoon soon -> view.getTranslation("certificates.manage.expires-soon", soon.daysLeft());
                    case Expired expired -> view.getTranslation("certificates.state.expired");
                    case Revoked revoked -> view.getTranslation("certificates.state.revoked");
                });
        chip.addClassNames("chip", status instanceof Expired || status instanceof Revoked ? "stop" : "ok");
        return chip;
    }
}
