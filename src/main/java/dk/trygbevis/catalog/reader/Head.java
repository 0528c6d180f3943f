package dk.trygbevis.catalog.reader;

/** What every question and exercise begins with. */
record Head(String id, String objective, String sourceId) {

    static Head of(YamlMap map, CourseFacts facts) {
        return new Head(
                map.get("id").id(),
                map.get("objective").reference(facts.objectiveIds(), "objective"),
                map.get("source").reference(facts.sourceIds(), "source"));
    }
}
