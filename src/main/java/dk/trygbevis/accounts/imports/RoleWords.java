package dk.trygbevis.accounts.imports;

import dk.trygbevis.accounts.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What roles are called: by their names in the code, and by their words in the languages of the product. */
public final class RoleWords {

    private final Map<String, Role> byWord = new HashMap<>();

    /** @param words all words for a role */
    public RoleWords(Function<Role, Stream<String>> words) {
        for (Role role : Role.values()) {
            byWord.put(lower(role.name()), role);
            words.apply(role).forEach(word -> byWord.put(lower(word), role));
        }
    }

    Optional<Role> role(String word) {
        return Optional.ofNullable(byWord.get(lower(word)));
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
