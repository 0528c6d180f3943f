package dk.trygbevis.accounts;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of the module's pages. */
public final class AccountRoutes {

    public static final String SIGN_IN_DA = "/log-ind";
    public static final String SIGN_IN_EN = "/en/sign-in";
    public static final LocalizedText SIGN_IN = new LocalizedText(SIGN_IN_DA, SIGN_IN_EN);
    public static final LocalizedText SIGN_IN_CODE = new LocalizedText("/log-ind/kode", "/en/sign-in/code");
    public static final LocalizedText WELCOME = new LocalizedText("/log-ind/velkommen", "/en/sign-in/welcome");
    public static final LocalizedText ACCOUNT = new LocalizedText("/konto", "/en/account");
    public static final LocalizedText PRIVACY = new LocalizedText("/privatliv", "/en/privacy");
    public static final String PEOPLE = "manage/people";
    public static final String PERSON = "manage/people/:id";
    public static final String IMPORT = "manage/people/import";

    /** Answered by the module that knows how to erase somebody. */
    public static final String ERASE_PERSON = PERSON + "/erase";

    private AccountRoutes() {}

    /** The view in which an administrator erases somebody who has asked for it. */
    public static String erase(UUID accountId) {
        return PEOPLE + "/" + accountId + "/erase";
    }

    /** The sign-in page that leads on to an address of ours afterwards. */
    public static String signIn(Language language, String next) {
        return SIGN_IN.in(language) + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
