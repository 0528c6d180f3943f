package dk.trygbevis.certificates;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;

/** Addresses of the module's pages. */
public final class CertificateRoutes {

    /** The page with the field to type a number into. */
    public static final LocalizedText CHECK = new LocalizedText("/v", "/en/v");

    public static final String MANAGE = "manage/certificates";
    public static final String INSPECT = "manage/inspect";
    public static final String EXPORT = "/manage/export/certificates.csv";

    private CertificateRoutes() {}

    /** The public check of a certificate, by id or number in canonical form. */
    public static LocalizedText check(String idOrNumber) {
        return new LocalizedText("/v/" + idOrNumber, "/en/v/" + idOrNumber);
    }

    /** The page for the holder alone: to show, print and share. */
    public static LocalizedText held(CertificateId id) {
        return new LocalizedText("/certificates/" + id, "/en/certificates/" + id);
    }

    /** The check of {@link #check} in one language, as it stands on certificates and in mails. */
    public static String checkAddress(String siteAddress, Language language, CertificateId id) {
        return siteAddress + check(id.value()).in(language);
    }
}
