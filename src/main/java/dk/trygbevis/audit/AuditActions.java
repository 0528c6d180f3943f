package dk.trygbevis.audit;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The acts that are recorded: each has a text below {@code audit.action}, and one without a text is not recorded. */
@Component
public class AuditActions {

    private static final String PREFIX = "audit.action.";

    private final Texts texts;
    private final List<String> all;

    AuditActions(Texts texts) {
        this.texts = texts;
        this.all = texts.keysBelow(PREFIX).stream()
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    public List<String> all() {
        return all;
    }

    /** What was done, in words: {@code Gave a role}. What an older version of the product recorded may have none. */
    public String words(String action, Language language) {
        return all.contains(action) ? texts.get(language, PREFIX + action) : action;
    }

    /** @throws IllegalArgumentException if nobody could read later what was done */
    void require(String action) {
        if (!all.contains(action)) {
            throw new IllegalArgumentException(
                    "No words for the act " + action + ": write " + PREFIX + action + " in both languages");
        }
    }
}
