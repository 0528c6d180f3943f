package dk.trygbevis.catalog.exercises;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something to do in a lesson that is larger than a question. All texts are plain text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Inbox.class, name = "inbox"),
    @JsonSubTypes.Type(value = Scenario.class, name = "scenario"),
    @JsonSubTypes.Type(value = Estimate.class, name = "estimate"),
    @JsonSubTypes.Type(value = Checklist.class, name = "checklist")
})
public sealed interface Exercise permits Checklist, Estimate, Inbox, Scenario {

    String id();

    String objective();

    String sourceId();
}
