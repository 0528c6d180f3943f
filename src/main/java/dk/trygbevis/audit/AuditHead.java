package dk.trygbevis.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the chain ended at some time: how many rows it had, and the MAC of the last. Written to the application log, so
 * that whoever cuts the end off the chain in the database is found out by a log that lies elsewhere.
 *
 * @param mac empty where the chain has no row yet
 */
public record AuditHead(long count, String mac) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):((?:[0-9a-f]{64})?)");

    /** Reads {@code COUNT:MAC}, as the log has it. */
    public static Optional<AuditHead> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        AuditHead head = new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2));
        return head.mac().isEmpty() == (head.count() == 0) ? Optional.of(head) : Optional.empty();
    }

    @Override
    public String toString() {
        return count + ":" + mac;
    }
}
