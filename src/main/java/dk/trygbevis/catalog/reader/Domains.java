package dk.trygbevis.catalog.reader;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds names of domains that could be somebody's. Messages of exercises use the reserved ones only (RFC 2606), for a
 * learner may type what they read.
 */
final class Domains {

    private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+(\\p{L}{2,})(?![\\p{L}\\p{N}-])");
    private static final Set<String> RESERVED = Set.of("example", "invalid", "test");
    private static final Pattern RESERVED_BELOW_ANOTHER = Pattern.compile("(?:.*\\.)?example\\.(?:com|net|org)");

    /** Endings that messages could name; "f.eks" and a full stop without its space are no domains. */
    private static final Set<String> ENDINGS = Set.of(
            "dk", "com", "net", "org", "eu", "info", "io", "app", "co", "me", "de", "se", "no", "uk", "nl", "pl", "ru",
            "cn", "shop", "online", "site", "xyz", "top", "link", "live", "store", "club", "biz", "bank", "ly", "gl",
            "fo", "gov");

    private Domains() {}

    /** The first domain in a text that is not reserved. */
    static Optional<String> foreign(String text) {
        return DOMAIN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .filter(found -> ENDINGS.contains(found.group(1)))
                .map(MatchResult::group)
                .filter(domain -> !RESERVED_BELOW_ANOTHER.matcher(domain).matches())
                .findFirst();
    }

    /** Whether a mail address, or the address of a page, lies below a reserved domain. */
    static boolean isReserved(String address) {
        String host = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^[^@/]*@", "")
                .replaceFirst("/.*$", "");
        return host.matches("[\\p{L}\\p{N}.-]+\\.[a-z]+")
                && (RESERVED.contains(host.substring(host.lastIndexOf('.') + 1))
                        || RESERVED_BELOW_ANOTHER.matcher(host).matches());
    }
}
