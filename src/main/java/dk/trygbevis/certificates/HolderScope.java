package dk.trygbevis.certificates;

import java.util.Set;
import java.util.UUID;

/** Whose certificates a list shows. */
sealed interface HolderScope {

    record All() implements HolderScope {}

    /** @param accounts at most as many as have places in one workshop */
    record These(Set<UUID> accounts) implements HolderScope {}
}
