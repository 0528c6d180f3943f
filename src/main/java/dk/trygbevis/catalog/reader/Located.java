package dk.trygbevis.catalog.reader;

/** A value and where it stands, for faults that show only when more has been read. */
record Located<T>(T value, SourceText source, int line) {

    void fault(String message) {
        source.fault(line, message);
    }
}
