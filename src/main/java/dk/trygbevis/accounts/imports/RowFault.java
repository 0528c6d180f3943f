package dk.trygbevis.accounts.imports;

/** What can be wrong with one row. */
public enum RowFault {
    /** A CPR number stands in it. It is not kept, nor shown. */
    CPR_NUMBER,
    /** A cell holds a formula, or what a spreadsheet would take for one. */
    FORMULA,
    /** More cells than the file has columns. */
    TOO_MANY_CELLS,
    NO_EMAIL,
    NOT_AN_EMAIL,
    NOT_A_NAME,
    UNKNOWN_LANGUAGE,
    UNKNOWN_ROLE,
    /** A role that is held for one workshop or one venue is given there. */
    ROLE_FOR_ONE_THING,
    /** The address stands further up in the file. */
    TWICE_IN_FILE
}
