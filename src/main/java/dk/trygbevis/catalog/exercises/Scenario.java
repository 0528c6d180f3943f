package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A situation that goes on as the learner chooses.
 *
 * @param start the id of the scene it begins with
 */
public record Scenario(
        String id, String objective, String sourceId, LocalizedText title, String start, List<Scene> scenes)
        implements Exercise {

    /** What happens; either it asks for a choice, or it is an ending. */
    public record Scene(
            String id,
            LocalizedText text,
            @Nullable Picture picture,
            List<Option> choices,
            @Nullable Ending ending) {

        public Optional<Option> choice(String id) {
            return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
        }
    }

    /** @param address below the server's own, as pages ask for it */
    public record Picture(String address, int width, int height, LocalizedText alt) {}

    /**
     * Something one can do.
     *
     * @param to the scene it leads to
     * @param consequence what comes of it at once, where that is worth telling
     */
    public record Option(
            String id,
            LocalizedText text,
            String to,
            @Nullable LocalizedText consequence) {}

    /** @param debrief what to take along, without blame */
    public record Ending(Outcome outcome, LocalizedText debrief) {}

    public enum Outcome {
        GOOD,
        MIXED,
        POOR
    }

    /** @throws IllegalArgumentException if there is no such scene */
    public Scene scene(String id) {
        return scenes.stream()
                .filter(scene -> scene.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scene " + id + " in " + this.id));
    }
}
