package dk.trygbevis.base;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who runs this installation, as every page and certificate names it.
 *
 * @param siteAddress the public address without a slash at its end, such as {@code https://trygbevis.example}
 * @param authority the municipality that is responsible
 * @param partners those who run the courses together with it
 * @param contacts telephone numbers that course texts refer to, by name
 * @param accessibilityStatement where the statement of the WAS-Tool lies; absent until the authority has made it
 * @param mailSender whom our mails come from, beside the address
 */
public record SiteIdentity(
        String siteAddress,
        Authority authority,
        List<Partner> partners,
        Map<String, Contact> contacts,
        @Nullable String accessibilityStatement,
        String mailSender) {

    /**
     * @param cvrNumber eight digits
     * @param logo the address of the logo below {@code /}, absent where the name alone is shown
     */
    public record Authority(
            String name, String cvrNumber, @Nullable String logo, String email, String phone, String postalAddress) {}

    public record Partner(LocalizedText name) {}

    /** A number to call, and the day somebody last checked that it is right. */
    public record Contact(String number, LocalizedText name, LocalizedText hours, LocalDate checkedOn) {}
}
