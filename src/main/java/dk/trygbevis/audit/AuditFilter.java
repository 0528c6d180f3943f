package dk.trygbevis.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the record to show. Its parameters stand in addresses, so that what somebody found can be passed on.
 *
 * @param from the first day, in Danish time
 * @param to the last day
 * @param who an account's id, {@code system}, or part of a name or address; empty for everybody
 * @param action empty for all
 * @param subject the id of what it was done to, complete; empty for all
 */
public record AuditFilter(
        @Nullable LocalDate from, @Nullable LocalDate to, String who, String action, String subject) {

    public static final AuditFilter ALL = new AuditFilter(null, null, "", "", "");

    /** @param parameter gives the value of a parameter's name, or an empty text; what is no date is left out */
    public static AuditFilter of(UnaryOperator<String> parameter) {
        return new AuditFilter(
                day(parameter.apply("from")),
                day(parameter.apply("to")),
                parameter.apply("who").strip(),
                parameter.apply("action").strip(),
                parameter.apply("subject").strip());
    }

    public AuditFilter withWho(String id) {
        return new AuditFilter(from, to, id, action, subject);
    }

    public AuditFilter withSubject(String id) {
        return new AuditFilter(from, to, who, action, id);
    }

    /** Those parameters that say anything. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("from", from == null ? "" : from.toString());
        parameters.put("to", to == null ? "" : to.toString());
        parameters.put("who", who);
        parameters.put("action", action);
        parameters.put("subject", subject);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static @Nullable LocalDate day(String text) {
        return Optional.of(text)
                .filter(given -> !given.isBlank())
                .flatMap(AuditFilter::parsed)
                .orElse(null);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
