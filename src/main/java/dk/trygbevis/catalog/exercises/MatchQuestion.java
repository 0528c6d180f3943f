package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things of which each belongs to another. An answer names for each left side, in the order of the pairs, the pair whose
 * right side was given to it; {@link #OPEN} where none was yet.
 *
 * @param feedback what the pairs have in common, or how to tell them apart
 */
public record MatchQuestion(
        String id, String objective, String sourceId, LocalizedText prompt, List<Pair> pairs, LocalizedText feedback)
        implements Question {

    /** Stands in an answer for a left side that has no right side yet. */
    public static final String OPEN = "";

    public record Pair(String id, LocalizedText left, LocalizedText right) {}

    @Override
    public List<String> parts() {
        return pairs.stream().map(Pair::id).toList();
    }

    @Override
    public boolean isComplete(List<String> answer) {
        return answer.size() == pairs.size() && !answer.contains(OPEN);
    }

    @Override
    public List<String> rightAnswer() {
        return parts();
    }

    @Override
    public List<String> checked(List<String> answer) {
        List<String> parts = parts();
        boolean known = answer.stream().allMatch(right -> right.equals(OPEN) || parts.contains(right));
        if (!known || (!answer.isEmpty() && answer.size() != parts.size())) {
            throw new IllegalArgumentException("No answer to question " + id + ": " + answer);
        }
        return answer.stream().allMatch(OPEN::equals) ? List.of() : List.copyOf(answer);
    }

    @Override
    public String words(List<String> answer, Language language) {
        return IntStream.range(0, Math.min(answer.size(), pairs.size()))
                .boxed()
                .flatMap(i -> pair(answer.get(i)).stream()
                        .map(given -> pairs.get(i).left().in(language) + " = "
                                + given.right().in(language)))
                .collect(Collectors.joining("; "));
    }

    private Optional<Pair> pair(String id) {
        return pairs.stream().filter(pair -> pair.id().equals(id)).findFirst();
    }
}
