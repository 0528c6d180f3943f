package dk.trygbevis.accounts.imports;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the lines below the headings for people, and tells of each what is wrong with it. */
final class RowReader {

    private static final Pattern BETWEEN_ROLES = Pattern.compile("[,;/|]");
    private static final Set<String> DANISH = Set.of("", "da", "dansk", "danish");
    private static final Set<String> ENGLISH = Set.of("en", "engelsk", "english");

    private final Map<Column, Integer> columns;
    private final int width;
    private final RoleWords words;
    private final Set<EmailAddress> seen = new HashSet<>();

    RowReader(Map<Column, Integer> columns, int width, RoleWords words) {
        this.columns = columns;
        this.width = width;
        this.words = words;
    }

    List<PersonRow> read(List<Sheet.Line> lines) {
        return lines.stream().map(this::row).toList();
    }

    private PersonRow row(Sheet.Line line) {
        List<RowFault> faults = new ArrayList<>();
        List<String> cells =
                Arrays.stream(Column.values()).map(column -> cell(line, column)).toList();
        if (line.cells().stream().anyMatch(CprNumber::occursIn)) {
            faults.add(RowFault.CPR_NUMBER);
            cells = cells.stream()
                    .map(cell -> CprNumber.occursIn(cell) ? "" : cell)
                    .toList();
        }
        if (line.formula() || cells.stream().anyMatch(RowReader::looksLikeAFormula)) {
            faults.add(RowFault.FORMULA);
        }
        if (line.cells().stream().skip(width).anyMatch(extra -> !extra.isBlank())) {
            faults.add(RowFault.TOO_MANY_CELLS);
        }
        Optional<EmailAddress> email = email(cells.get(Column.EMAIL.ordinal()), faults);
        String name = cells.get(Column.NAME.ordinal());
        Optional<PersonName> parsedName = PersonName.parse(name);
        if (!name.isEmpty() && parsedName.isEmpty()) {
            faults.add(RowFault.NOT_A_NAME);
        }
        Language language = language(cells.get(Column.LANGUAGE.ordinal()), faults);
        Set<Role> roles = roles(cells.get(Column.ROLES.ordinal()), faults);
        Optional<Newcomer> newcomer = faults.isEmpty()
                ? email.map(address -> new Newcomer(address, parsedName.orElse(null), language, roles))
                : Optional.empty();
        return new PersonRow(line.number(), cells, List.copyOf(faults), newcomer);
    }

    private String cell(Sheet.Line line, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= line.cells().size()
                ? ""
                : line.cells().get(index).strip();
    }

    private static boolean looksLikeAFormula(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
    }

    private Optional<EmailAddress> email(String text, List<RowFault> faults) {
        Optional<EmailAddress> email = EmailAddress.parse(text);
        if (email.isEmpty() && faults.isEmpty()) {
            faults.add(text.isEmpty() ? RowFault.NO_EMAIL : RowFault.NOT_AN_EMAIL);
        }
        if (email.isPresent() && !seen.add(email.get())) {
            faults.add(RowFault.TWICE_IN_FILE);
        }
        return email;
    }

    private static Language language(String text, List<RowFault> faults) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!DANISH.contains(lower) && !ENGLISH.contains(lower)) {
            faults.add(RowFault.UNKNOWN_LANGUAGE);
        }
        return ENGLISH.contains(lower) ? Language.EN : Language.DA;
    }

    private Set<Role> roles(String text, List<RowFault> faults) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : BETWEEN_ROLES.split(text)) {
            Optional<Role> role = words.role(word);
            if (role.isPresent()) {
                roles.add(role.get());
            } else if (!word.isBlank() && !faults.contains(RowFault.UNKNOWN_ROLE)) {
                faults.add(RowFault.UNKNOWN_ROLE);
            }
        }
        if (roles.stream().anyMatch(Role::isForOneThing)) {
            faults.add(RowFault.ROLE_FOR_ONE_THING);
        }
        return roles;
    }
}
