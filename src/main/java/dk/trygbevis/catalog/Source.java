package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import java.net.URI;
import java.time.LocalDate;

/**
 * Where content comes from.
 *
 * @param asOf the day the content is as of
 */
public record Source(String id, LocalizedText title, URI address, LocalDate asOf) {}
