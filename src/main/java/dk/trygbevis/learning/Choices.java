package dk.trygbevis.learning;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Ids in one column, in their order: letters, digits and hyphens, so that a comma can part them. */
final class Choices {

    private static final String PART = ",";

    private Choices() {}

    static String join(Collection<String> ids) {
        return String.join(PART, ids);
    }

    static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(PART, -1));
    }
}
