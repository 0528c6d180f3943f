package dk.trygbevis.certificates;

/** What somebody asks the check about, read from the input alone: no database is needed to tell these apart. */
public sealed interface CheckInput {

    /** 26 symbols: from a code or a link. */
    record Id(CertificateId id) implements CheckInput {}

    /** 17 symbols of which the last fits: typed from paper. */
    record Number(CertificateNumber number) implements CheckInput {}

    /** Neither: too few symbols or too many, one that is no symbol, or a check symbol that does not fit. */
    record TypedWrong() implements CheckInput {}

    /** Room for the separators of the longest input that can be right. */
    int LONGEST = 80;

    /** What people copy is often the whole address of a check. */
    static String withoutAddress(String pasted) {
        String withoutFragment = pasted.split("[?#]", 2)[0];
        return withoutFragment.substring(
                withoutFragment.lastIndexOf("/v/") < 0 ? 0 : withoutFragment.lastIndexOf('/') + 1);
    }

    static CheckInput read(String typed) {
        String symbols = typed.length() > LONGEST ? "" : Crockford.canonical(typed);
        return switch (symbols.length()) {
            case CertificateId.SYMBOLS -> new Id(new CertificateId(symbols));
            case CertificateNumber.SYMBOLS ->
                CertificateNumber.fits(symbols) ? new Number(new CertificateNumber(symbols)) : new TypedWrong();
            default -> new TypedWrong();
        };
    }
}
