package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;

/** A question with choices, each of which explains itself. An answer names what was chosen, in no order. */
public record ChoiceQuestion(
        String id, String objective, String sourceId, Type type, LocalizedText prompt, List<Choice> choices)
        implements Question {

    public enum Type {
        /** Exactly one choice is correct. */
        SINGLE,
        /** One choice or more are correct, and all of them must be chosen. */
        MULTIPLE,
        /** The prompt is a statement; the choices are that it is true and that it is not, always in this order. */
        TRUE_FALSE
    }

    @Override
    public List<String> parts() {
        return choices.stream().map(Choice::id).toList();
    }

    @Override
    public boolean isComplete(List<String> answer) {
        return !answer.isEmpty();
    }

    /** All the correct choices and no other. */
    @Override
    public List<String> rightAnswer() {
        return choices.stream().filter(Choice::correct).map(Choice::id).sorted().toList();
    }

    @Override
    public List<String> checked(List<String> answer) {
        if (!parts().containsAll(answer) || (type != Type.MULTIPLE && answer.size() > 1)) {
            throw new IllegalArgumentException("No answer to question " + id + ": " + answer);
        }
        return answer.stream().distinct().sorted().toList();
    }

    @Override
    public String words(List<String> answer, Language language) {
        return choices.stream()
                .filter(choice -> answer.contains(choice.id()))
                .map(choice -> choice.text().in(language))
                .collect(Collectors.joining("; "));
    }
}
