package dk.trygbevis.catalog.reader;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers the faults of a library while it is read. */
final class Faults {

    private final SortedSet<Fault> found = new TreeSet<>();

    void add(String file, int line, String message) {
        found.add(new Fault(file, line, message));
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
