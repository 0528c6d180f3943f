package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;

/** What a learner can do after the course; every question belongs to one. */
public record Objective(String id, LocalizedText text) {}
