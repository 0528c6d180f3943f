package dk.trygbevis.catalog;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;

/** The addresses of the catalogue, and those of the lessons that its pages lead to. */
public final class CatalogRoutes {

    public static final String COURSES_DA = "/kurser";
    public static final String COURSES_EN = "/en/courses";
    public static final String MEDIA = "/courses-media";
    public static final String MANAGE_COURSES = "manage/courses";

    private static final String LEARN = "/learn";

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
     * @param file the picture's path below the course
     * @param mark of the picture's content, so that each version keeps its own
     */
    public static String media(String slug, String file, String mark) {
        return MEDIA + "/" + slug + "/" + file + "?v=" + mark;
    }

    private static String inLanguage(Language language) {
        return language == Language.EN ? "?lang=" + language.tag() : "";
    }
}
