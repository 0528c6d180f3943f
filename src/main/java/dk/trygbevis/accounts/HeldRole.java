package dk.trygbevis.accounts;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role as somebody holds it.
 *
 * @param scope the workshop or venue it is held for; absent if it is held everywhere
 */
public record HeldRole(Role role, @Nullable UUID scope) {

    /** @throws IllegalArgumentException if a role that is for one thing is to be held everywhere */
    public HeldRole {
        if (scope == null && role.isForOneThing()) {
            throw new IllegalArgumentException(role + " is held for one thing");
        }
    }

    public static HeldRole everywhere(Role role) {
        return new HeldRole(role, null);
    }

    /**
     * What it opens: the role's views and methods, and the one thing it is held for. An organizer's role for one workshop
     * opens that workshop and nothing else.
     */
    Stream<String> authorities() {
        if (scope == null) {
            return Stream.of(role.authority());
        }
        String here = prefix(role) + scope;
        return role.isForOneThing() ? Stream.of(role.authority(), here) : Stream.of(here);
    }

    /** The scope in an authority of a role that is held for one thing. */
    static Optional<UUID> scope(Role role, String authority) {
        return authority.startsWith(prefix(role))
                ? Optional.of(UUID.fromString(authority.substring(prefix(role).length())))
                : Optional.empty();
    }

    private static String prefix(Role role) {
        return role.name() + ":";
    }
}
