package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.LocalizedText;
import java.util.List;

/** A plan of one's own: what one means to do, ticked off when it is done, with room for own lines. */
public record Checklist(String id, String objective, String sourceId, LocalizedText prompt, List<Item> items)
        implements Exercise {

    public record Item(String id, LocalizedText text) {}
}
