package dk.trygbevis.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * The municipality's word that a version of a course may be shown.
 *
 * @param approvedBy the account of the administrator who recorded it
 */
public record Approval(String digest, String slug, String version, Instant approvedAt, UUID approvedBy) {}
