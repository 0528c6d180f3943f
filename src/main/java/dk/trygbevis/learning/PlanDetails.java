package dk.trygbevis.learning;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own plan: the items of a checklist, and lines of their own.
 *
 * @param exercise the checklist's id
 * @param prompt what the plan is for
 */
public record PlanDetails(
        String slug, LocalizedText courseTitle, String exercise, LocalizedText prompt, List<Line> lines) {

    /**
     * @param id what to tick or remove it by
     * @param item the text of an item; absent where the learner wrote the line
     * @param ownText the learner's own words; absent where the line is an item
     */
    public record Line(
            String id,
            @Nullable LocalizedText item,
            @Nullable String ownText,
            boolean ticked) {

        public boolean isOwn() {
            return ownText != null;
        }

        public String text(Language language) {
            return item != null ? item.in(language) : ownText != null ? ownText : "";
        }
    }
}
