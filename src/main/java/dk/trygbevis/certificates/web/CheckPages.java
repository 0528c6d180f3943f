package dk.trygbevis.certificates.web;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.CertificateStatus.Expired;
import dk.trygbevis.certificates.CertificateStatus.ExpiresSoon;
import dk.trygbevis.certificates.CertificateStatus.Issued;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertificateStatus.Unknown;
import dk.trygbevis.certificates.CertificateStatus.Valid;
import dk.trygbevis.certificates.PublicCertificate;
import dk.trygbevis.certificates.web.CheckPage.Fact;
import dk.trygbevis.certificates.web.CheckPage.Sign;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a status into words. */
@Component
public class CheckPages {

    private final Texts texts;
    private final CertificateWords words;
    private final Clock clock;

    CheckPages(Texts texts, CertificateWords words, Clock clock) {
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param byNumber whether a number was asked for, which shows initials
     * @param typed what was asked for, to be corrected if it is wrong
     */
    public CheckPage of(CertificateStatus status, Language language, boolean byNumber, String typed) {
        String word = words.word(status, language);
        String line = words.line(status, language);
        String checkedAt =
                texts.get(language, "certificates.check.at", DanishTime.dateAndTime(clock.instant(), language));
        if (!(status instanceof Issued issued)) {
            Sign sign = status instanceof Unknown ? Sign.CROSS : Sign.QUESTION;
            return new CheckPage("stop", sign, word, line, checkedAt, List.of(), "", null, typed);
        }
        PublicCertificate certificate = issued.certificate();
        String hint = texts.get(language, byNumber ? "certificates.check.initials" : "certificates.check.look");
        List<Fact> facts = facts(certificate, language, byNumber);
        return new CheckPage(tone(issued), sign(issued), word, line, checkedAt, facts, hint, certificate, typed);
    }

    private List<Fact> facts(PublicCertificate certificate, Language language, boolean byNumber) {
        return List.of(
                fact(language, byNumber ? "initials" : "name", certificate.holder()),
                fact(language, "course", certificate.course().in(language)),
                fact(language, "scope", words.scope(certificate, language)),
                fact(language, "last-day", DanishTime.date(certificate.lastValidDay(), language)),
                fact(language, "completed", DanishTime.date(certificate.completedOn(), language)),
                fact(language, "issued", DanishTime.date(certificate.issuedOn(), language)),
                fact(language, "issuer", words.issuer(certificate, language)),
                fact(language, "identity", words.identity(certificate, language)),
                fact(language, "version", certificate.courseVersion()),
                fact(language, "number", certificate.number().grouped()));
    }

    private Fact fact(Language language, String what, String value) {
        return new Fact(texts.get(language, "certificates.fact." + what), value);
    }

    private static String tone(Issued status) {
        return switch (status) {
            case Valid valid -> "ok";
            case ExpiresSoon soon -> "ok";
            case Expired expired -> "stop";
            case Revoked revoked -> "stop";
        };
    }

    private static Sign sign(Issued status) {
        return switch (status) {
            case Valid valid -> Sign.TICK;
            case ExpiresSoon soon -> Sign.TICK;
            case Expired expired -> Sign.CLOCK;
            case Revoked revoked -> Sign.CROSS;
        };
    }
}
