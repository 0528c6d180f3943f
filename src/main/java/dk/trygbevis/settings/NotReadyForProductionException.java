package dk.trygbevis.settings;

import java.util.List;

/** What production needs is not all there; the message names everything that is missing. */
public class NotReadyForProductionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReadyForProductionException(List<String> missing) {
        super(
                "This is not sample mode, and production lacks:\n  - " + String.join("\n  - ", missing)
                        + "\nTo try Trygbevis with sample data, run script/server. The README tells how to go into production.");
    }
}
