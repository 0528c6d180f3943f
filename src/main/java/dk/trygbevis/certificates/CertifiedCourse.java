package dk.trygbevis.certificates;

import dk.trygbevis.base.LocalizedText;

/** A course that certificates have been issued for. */
public record CertifiedCourse(String slug, LocalizedText title) {}
