package dk.trygbevis.certificates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list shows.
 *
 * @param course the slug of a course, or empty for all
 * @param text a number, or a part of a name; empty for all
 * @param workshop shows those who came to it; absent for all, which only an administrator sees
 */
public record CertificateFilter(
        String course, String text, @Nullable UUID workshop) {

    private static final int LONGEST = 100;

    public CertificateFilter {
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
    }
}
