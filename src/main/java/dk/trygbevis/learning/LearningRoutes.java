package dk.trygbevis.learning;

/** Addresses of the module's views. */
public final class LearningRoutes {

    /** With {@code :course}, and then the lesson and the step, both optional. */
    public static final String LEARN = "learn/:course/:lesson?/:step?";

    /** With {@code :course}, and then the question's number while a test is running. */
    public static final String TEST = "test/:course/:question?";

    private LearningRoutes() {}

    /** Where a course goes on, or begins. */
    public static String learn(String slug) {
        return "learn/" + slug;
    }

    /** @param step counted from 1 */
    public static String learn(String slug, String lesson, int step) {
        return "learn/" + slug + "/" + lesson + "/" + step;
    }

    public static String test(String slug) {
        return "test/" + slug;
    }

    /** @param number counted from 1 */
    public static String test(String slug, int number) {
        return "test/" + slug + "/" + number;
    }
}
