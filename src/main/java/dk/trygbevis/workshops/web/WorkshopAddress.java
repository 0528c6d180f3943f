package dk.trygbevis.workshops.web;

import dk.trygbevis.base.web.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Reads ids out of addresses and forms. */
final class WorkshopAddress {

    private WorkshopAddress() {}

    /** @throws NotFoundException if the text is not an id as we write them */
    static UUID id(String text) {
        return uuid(text).orElseThrow(() -> new NotFoundException("workshop with a malformed id"));
    }

    /** The id in a text; {@link UUID#fromString} alone would also take shortened ones. */
    static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
