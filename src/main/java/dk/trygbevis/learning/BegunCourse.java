package dk.trygbevis.learning;

import dk.trygbevis.base.LocalizedText;

/** A course that somebody has begun, for a list of theirs. */
public record BegunCourse(String slug, LocalizedText title, int lessonsDone, int lessons, boolean completed) {}
