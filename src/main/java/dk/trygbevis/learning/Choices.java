package dk.trygbevis.learning;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ids in one column: letters, digits and hyphens, so that a comma can part them. */
final class Choices {

    private static final String PART = ",";

    private Choices() {}

    static String join(Collection<String> ids) {
        return String.join(PART, ids);
    }

    static String joinSorted(Set<String> ids) {
        return join(new TreeSet<>(ids));
    }

    static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(PART, -1));
    }

    static Set<String> set(String joined) {
        return list(joined).stream().collect(Collectors.toUnmodifiableSet());
    }
}
