package dk.trygbevis.accounts.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file with people, each by its heading in either language. Only the address must be there. */
public enum Column {
    NAME("navn", "name"),
    EMAIL("e-mail", "email", "mail", "e-mailadresse", "email address"),
    LANGUAGE("sprog", "language"),
    ROLES("roller", "rolle", "roles", "role");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<Column> of(String heading) {
        String lower = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(lower))
                .findFirst();
    }
}
