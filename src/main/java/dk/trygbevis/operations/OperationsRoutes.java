package dk.trygbevis.operations;

/** Addresses of the module's pages. */
public final class OperationsRoutes {

    public static final String HEALTH = "manage/health";

    private OperationsRoutes() {}
}
