package dk.trygbevis.catalog.reader;

import java.util.Comparator;

/** Something wrong in the library: where it stands, and what to mend. */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
