package dk.trygbevis.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a Danish CPR number, so that it can be refused: a valid day and month, two digits of year and
 * four digits, with a hyphen, a space or nothing between. There is no modulus-11 test: numbers without one have been in
 * use since 1 October 2007 (cpr.dk).
 */
public final class CprNumber {

    private static final Pattern SHAPE = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})\\d{2}[- ]?\\d{4}(?!\\d)");
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CprNumber() {}

    public static boolean occursIn(String text) {
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            int day = Integer.parseInt(matcher.group(1));
            int month = Integer.parseInt(matcher.group(2));
            if (month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]) {
                return true;
            }
        }
        return false;
    }
}
