package dk.trygbevis.accounts.imports;

import java.util.List;
import java.util.Optional;

/**
 * A row of a file.
 *
 * @param line as a spreadsheet counts, the headings being line 1
 * @param cells the texts below our columns, in the order of {@link Column}; empty ones where there was a CPR number
 * @param newcomer who it describes, if nothing is wrong
 */
public record PersonRow(int line, List<String> cells, List<RowFault> faults, Optional<Newcomer> newcomer) {

    public String cell(Column column) {
        return cells.get(column.ordinal());
    }
}
