package dk.trygbevis.settings;

import java.util.List;

/** What the single settings are called: in the database, in the record of who did what, and in the texts of their fields. */
public final class SettingNames {

    public static final String AUTHORITY_NAME = "authority.name";
    public static final String AUTHORITY_CVR = "authority.cvr-number";
    public static final String AUTHORITY_EMAIL = "authority.email";
    public static final String AUTHORITY_PHONE = "authority.phone";
    public static final String AUTHORITY_ADDRESS = "authority.postal-address";
    public static final String MAIL_SENDER = "mail-sender";
    public static final String ACCESSIBILITY = "accessibility-statement";

    /** What a contact consists of, besides the day on which it was checked. */
    public static final List<String> OF_A_CONTACT = List.of("number", "name.da", "name.en", "hours.da", "hours.en");

    private SettingNames() {}

    /** @param part one of {@link #OF_A_CONTACT} */
    public static String contact(String contact, String part) {
        return SiteValues.CONTACT + contact + "." + part;
    }
}
