package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question with its choices. All texts are plain text. */
public record Question(
        String id, String objective, String sourceId, Type type, LocalizedText prompt, List<Choice> choices) {

    public enum Type {
        /** Exactly one choice is correct. */
        SINGLE,
        /** One choice or more are correct, and all of them must be chosen. */
        MULTIPLE
    }

    /** @param chosen ids of choices; correct are all the correct ones and no other */
    public boolean isCorrect(Set<String> chosen) {
        return chosen.equals(
                choices.stream().filter(Choice::correct).map(Choice::id).collect(Collectors.toSet()));
    }
}
