package dk.trygbevis.catalog.exercises;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.util.List;

/**
 * A question with a right answer, in a lesson or in the final test. All texts are plain text.
 *
 * <p>An answer is a list of ids of the question's parts, whose meaning is the question's own; an empty one is no answer.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ChoiceQuestion.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChoiceQuestion.class, name = "choice"),
    @JsonSubTypes.Type(value = OrderQuestion.class, name = "order"),
    @JsonSubTypes.Type(value = MatchQuestion.class, name = "match")
})
public sealed interface Question permits ChoiceQuestion, MatchQuestion, OrderQuestion {

    String id();

    String objective();

    String sourceId();

    LocalizedText prompt();

    /** The ids of what can be chosen, put in order or matched, as the course's files give them. */
    List<String> parts();

    /** Whether the answer says something of everything that is asked. */
    boolean isComplete(List<String> answer);

    /** The one answer that is right. */
    List<String> rightAnswer();

    default boolean isCorrect(List<String> answer) {
        return checked(answer).equals(rightAnswer());
    }

    /**
     * The answer as it is kept, so that equal answers look equal.
     *
     * @throws IllegalArgumentException if it names parts that the question does not have
     */
    List<String> checked(List<String> answer);

    /** An answer as somebody would read it. */
    String words(List<String> answer, Language language);
}
