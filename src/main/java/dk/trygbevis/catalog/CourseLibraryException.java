package dk.trygbevis.catalog;

import dk.trygbevis.catalog.reader.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** The course library has faults; the message lists all of them. */
public class CourseLibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CourseLibraryException(List<Fault> faults) {
        super("The course library has faults:\n"
                + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
    }
}
