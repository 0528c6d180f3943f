package dk.trygbevis.base.ui;

import java.util.Optional;
import java.util.UUID;

/** Reads ids out of the addresses of views. */
public final class RouteIds {

    private RouteIds() {}

    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
