package dk.trygbevis.audit;

/** Addresses of the module's pages. */
public final class AuditRoutes {

    public static final String MANAGE = "manage/audit";
    public static final String EXPORT = "/manage/export/audit.";

    private AuditRoutes() {}
}
