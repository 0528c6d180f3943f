package dk.trygbevis.workshops;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.util.UUID;

/** Addresses of the module's pages and views. */
public final class WorkshopRoutes {

    public static final LocalizedText LIST = new LocalizedText("/workshops", "/en/workshops");
    public static final String MANAGE = "manage/workshops";
    public static final String NEW = MANAGE + "/new";
    public static final String PARTICIPANTS = MANAGE + "/:id";
    public static final String EDIT = PARTICIPANTS + "/edit";
    public static final String TEAM = PARTICIPANTS + "/team";

    private WorkshopRoutes() {}

    /** What anybody may know about a workshop. */
    public static LocalizedText page(UUID id) {
        return below(id, "");
    }

    public static LocalizedText signUp(UUID id) {
        return below(id, "/sign-up");
    }

    /** Where a person sees their own place, and can give it up. */
    public static LocalizedText myPlace(UUID id) {
        return below(id, "/my-place");
    }

    public static LocalizedText giveUp(UUID id) {
        return below(id, "/cancel");
    }

    /** The view of who signed up and who came. */
    public static String participants(UUID id) {
        return MANAGE + "/" + id;
    }

    public static String edit(UUID id) {
        return participants(id) + "/edit";
    }

    /** The view of who looks after the workshop and who teaches there. */
    public static String team(UUID id) {
        return participants(id) + "/team";
    }

    /** Everybody who signed up, as a file for spreadsheets. */
    public static String export(UUID id, Language language) {
        return "/manage/export/workshops/" + id + ".csv?lang=" + language.tag();
    }

    private static LocalizedText below(UUID id, String page) {
        String path = "/" + id + page;
        return new LocalizedText(LIST.da() + path, LIST.en() + path);
    }
}
