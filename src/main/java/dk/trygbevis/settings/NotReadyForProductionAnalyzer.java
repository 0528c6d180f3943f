package dk.trygbevis.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is missing as plain lines, without a stack trace. */
class NotReadyForProductionAnalyzer extends AbstractFailureAnalyzer<NotReadyForProductionException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotReadyForProductionException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
