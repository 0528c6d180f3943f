package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Things to be put in order. An answer names all of them, the first one first.
 *
 * @param items in the right order
 * @param feedback why this order is the right one
 */
public record OrderQuestion(
        String id, String objective, String sourceId, LocalizedText prompt, List<Item> items, LocalizedText feedback)
        implements Question {

    public record Item(String id, LocalizedText text) {}

    @Override
    public List<String> parts() {
        return items.stream().map(Item::id).toList();
    }

    @Override
    public boolean isComplete(List<String> answer) {
        return answer.size() == items.size();
    }

    @Override
    public List<String> rightAnswer() {
        return parts();
    }

    @Override
    public List<String> checked(List<String> answer) {
        boolean everyItemOnce = answer.size() == items.size() && new HashSet<>(answer).equals(new HashSet<>(parts()));
        if (!answer.isEmpty() && !everyItemOnce) {
            throw new IllegalArgumentException("No answer to question " + id + ": " + answer);
        }
        return List.copyOf(answer);
    }

    @Override
    public String words(List<String> answer, Language language) {
        Map<String, LocalizedText> texts = items.stream().collect(Collectors.toMap(Item::id, Item::text));
        return answer.stream()
                .flatMap(id -> Optional.ofNullable(texts.get(id)).stream())
                .map(text -> text.in(language))
                .collect(Collectors.joining(" → "));
    }
}
