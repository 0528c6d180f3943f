package dk.trygbevis.certificates.web;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.certificates.CertificateId;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.CertificateService;
import dk.trygbevis.certificates.CertificateStatus.Expired;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CheckInput;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.PublicCertificate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a certificate for its holder alone; to anybody else there is no such page. */
@Controller
class DiplomaController {

    private final CertificateService certificates;
    private final CertificateWords words;
    private final SiteIdentitySource site;
    private final Pages pages;

    DiplomaController(CertificateService certificates, CertificateWords words, SiteIdentitySource site, Pages pages) {
        this.certificates = certificates;
        this.words = words;
        this.site = site;
        this.pages = pages;
    }

    @GetMapping({"/certificates/{id}", "/en/certificates/{id}"})
    ResponseEntity<byte[]> diploma(@PathVariable String id, Language language) {
        if (!(CheckInput.read(id) instanceof CheckInput.Id(CertificateId asked))) {
            throw new NotFoundException("certificate with a malformed id");
        }
        HeldCertificate held =
                certificates.held(asked).orElseThrow(() -> new NotFoundException("certificate of this holder"));
        String title = held.status().certificate().course().in(language);
        return pages.unkept(
                HttpStatus.OK,
                "certificates/diploma.jte",
                Map.of(
                        "page", pages.unlisted(language, title, CertificateRoutes.held(asked), "my"),
                        "diploma", diploma(held, language)));
    }

    private Diploma diploma(HeldCertificate held, Language language) {
        PublicCertificate certificate = held.status().certificate();
        String checkAddress = CertificateRoutes.checkAddress(site.current().siteAddress(), Language.DA, held.id());
        boolean holds = !(held.status() instanceof Expired || held.status() instanceof Revoked);
        return new Diploma(
                certificate,
                words.scope(certificate, language),
                words.partners(certificate, language),
                words.identity(certificate, language),
                DanishTime.date(certificate.completedOn(), language),
                DanishTime.date(certificate.issuedOn(), language),
                DanishTime.date(certificate.lastValidDay(), language),
                QrCode.of(checkAddress),
                checkAddress,
                holds ? null : words.word(held.status(), language) + " " + words.line(held.status(), language),
                held.revocationReason());
    }
}
