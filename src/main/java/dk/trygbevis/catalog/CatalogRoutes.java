package dk.trygbevis.catalog;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The addresses of the catalogue, and those of the lessons that its pages lead to. */
public final class CatalogRoutes {

    public static final String COURSES_DA = "/kurser";
    public static final String COURSES_EN = "/en/courses";
    public static final String MEDIA = "/courses-media";
    public static final String MANAGE_COURSES = "manage/courses";

    private static final String LEARN = "/learn";
    private static final int MARK_BYTES = 6;

    private CatalogRoutes() {}

    public static LocalizedText courses() {
        return new LocalizedText(COURSES_DA, COURSES_EN);
    }

    /** The page that tells about a course. */
    public static LocalizedText course(String slug) {
        return new LocalizedText(COURSES_DA + "/" + slug, COURSES_EN + "/" + slug);
    }

    /** Where a course is begun or gone on with. */
    public static String learn(String slug, Language language) {
        return LEARN + "/" + slug + inLanguage(language);
    }

    public static String learn(String slug, String lesson, Language language) {
        return LEARN + "/" + slug + "/" + lesson + inLanguage(language);
    }

    /**
     * A picture, with a mark of its content, so that each version of a course keeps its own.
     *
     * @param file the picture's path below the course
     */
    public static String media(String slug, String file, String content) {
        return MEDIA + "/" + slug + "/" + file + "?v=" + mark(content);
    }

    private static String inLanguage(Language language) {
        return "?lang=" + language.tag();
    }

    private static String mark(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
