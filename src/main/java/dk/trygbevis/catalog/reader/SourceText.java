package dk.trygbevis.catalog.reader;

/**
 * A text file of the library, or the part of it that follows its front matter.
 *
 * @param linesBefore how many lines of the file stand before the text
 */
record SourceText(String path, String text, int linesBefore, Faults faults) {

    /** @param line counted from 1 within the text */
    void fault(int line, String message) {
        faults.add(path, linesBefore + line, message);
    }

    SourceText part(String part, int linesBeforePart) {
        return new SourceText(path, part, linesBefore + linesBeforePart, faults);
    }
}
