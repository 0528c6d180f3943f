package dk.trygbevis.workshops.ui;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of the addresses of views. */
final class RouteIds {

    private RouteIds() {}

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
