package dk.trygbevis.mail;

/** Addresses of the module's pages. */
public final class MailRoutes {

    public static final String MANAGE = "manage/mail";
    public static final String SAMPLE_MAILBOX = "/sample/mailbox";

    private MailRoutes() {}
}
