package dk.trygbevis.catalog;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the course library as plain lines, without a stack trace. */
class CourseLibraryFailureAnalyzer extends AbstractFailureAnalyzer<CourseLibraryException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CourseLibraryException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the files. \"script/courses check\" looks for faults without starting the server.",
                cause);
    }
}
