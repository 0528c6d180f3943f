package dk.trygbevis.privacy;

import dk.trygbevis.base.LocalizedText;

/** Addresses of the module's pages and views. */
public final class PrivacyRoutes {

    public static final String MY_DATA_DA = "/konto/data";
    public static final String MY_DATA_EN = "/en/account/data";

    /** Everything we hold about whoever is signed in. */
    public static final LocalizedText MY_DATA = new LocalizedText(MY_DATA_DA, MY_DATA_EN);

    /** The same for machines, in the language of the parameter {@code lang}. */
    public static final String MY_DATA_FILE = "/konto/data.json";

    public static final String ERASE_ME_DA = "/konto/slet";
    public static final String ERASE_ME_EN = "/en/account/erase";
    public static final LocalizedText ERASE_ME = new LocalizedText(ERASE_ME_DA, ERASE_ME_EN);

    public static final String GOODBYE_DA = "/farvel";
    public static final String GOODBYE_EN = "/en/goodbye";
    public static final LocalizedText GOODBYE = new LocalizedText(GOODBYE_DA, GOODBYE_EN);

    public static final String MANAGE = "manage/privacy";

    private PrivacyRoutes() {}
}
