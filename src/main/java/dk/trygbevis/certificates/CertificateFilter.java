package dk.trygbevis.certificates;

/**
 * Which certificates a list shows.
 *
 * @param course the slug of a course, or empty for all
 * @param text a number, or a part of a name; empty for all
 */
public record CertificateFilter(String course, String text) {

    private static final int LONGEST = 100;

    public CertificateFilter {
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
    }
}
