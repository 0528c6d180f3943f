package dk.trygbevis.certificates;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import org.springframework.stereotype.Component;

/** The mails to holders: that a certificate is theirs, and that it is taken back. */
@Component
class CertificateMails {

    private final Outbox outbox;
    private final SiteIdentitySource site;
    private final Texts texts;

    CertificateMails(Outbox outbox, SiteIdentitySource site, Texts texts) {
        this.outbox = outbox;
        this.site = site;
        this.texts = texts;
    }

    void issued(AccountDetails holder, StoredCertificate certificate) {
        Language language = holder.language();
        SiteIdentity identity = site.current();
        String title = certificate.imprint().title().in(language);
        String text = texts.get(
                language,
                "certificates.mail.issued.text",
                certificate.holder().value(),
                title,
                DanishTime.date(certificate.validity().lastDay(), language),
                identity.siteAddress()
                        + CertificateRoutes.held(certificate.id()).in(language),
                CertificateRoutes.checkAddress(identity.siteAddress(), language, certificate.id()),
                certificate.number().grouped(),
                identity.authority().name());
        send(holder, "certificate-issued", texts.get(language, "certificates.mail.issued.subject", title), text);
    }

    void revoked(AccountDetails holder, StoredCertificate certificate, RevocationReason reason) {
        Language language = holder.language();
        SiteIdentity identity = site.current();
        String title = certificate.imprint().title().in(language);
        String text = texts.get(
                language,
                "certificates.mail.revoked.text",
                certificate.holder().value(),
                title,
                certificate.number().grouped(),
                reason.text(),
                identity.authority().email(),
                identity.authority().phone(),
                identity.authority().name());
        send(holder, "certificate-revoked", texts.get(language, "certificates.mail.revoked.subject", title), text);
    }

    private void send(AccountDetails holder, String kind, String subject, String text) {
        outbox.enqueue(new Mail(holder.email(), holder.language(), kind, subject, text, null));
    }
}
