package dk.trygbevis.base.web;

/** There is nothing at this address: answered with 404, as a page or as problem details. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what for the log, such as {@code workshop 42}; not shown */
    public NotFoundException(String what) {
        super(what);
    }
}
