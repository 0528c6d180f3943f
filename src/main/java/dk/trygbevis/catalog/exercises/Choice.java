package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.LocalizedText;

/** @param feedback why the choice is right or not, for whoever chose it */
public record Choice(String id, boolean correct, LocalizedText text, LocalizedText feedback) {}
