package dk.trygbevis.accounts.imports;

/** Why a file as a whole is refused. */
public enum FileFault {
    TOO_LARGE,
    /** More than {@link PeopleFile#MOST_ROWS} people. */
    TOO_MANY_ROWS,
    /** Neither CSV nor a workbook of today's Excel, or damaged. */
    NOT_A_TABLE,
    /** A workbook of Excel 2003 or older. */
    OLD_EXCEL,
    EMPTY,
    /** Columns whose heading is none of ours. */
    UNKNOWN_COLUMNS,
    /** A column that stands there twice. */
    COLUMN_TWICE,
    NO_EMAIL_COLUMN
}
