package dk.trygbevis.settings;

/** Addresses of the module's pages. */
public final class SettingsRoutes {

    public static final String MANAGE = "manage/settings";
    public static final String LOGO = "/assets/logo/";

    private SettingsRoutes() {}
}
