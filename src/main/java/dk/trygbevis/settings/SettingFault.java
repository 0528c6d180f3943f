package dk.trygbevis.settings;

import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a setting's value. The same rules hold at the field and in the service. */
public enum SettingFault {
    REQUIRED,
    TOO_LONG,
    /** A line break or another character that is not seen. */
    NOT_ONE_LINE,
    NOT_A_CVR_NUMBER,
    NOT_AN_ADDRESS,
    NOT_A_PHONE_NUMBER,
    NOT_A_LINK,
    CPR_NUMBER;

    public static final int LONGEST = 200;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern CVR = Pattern.compile("\\d{8}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ]{3,20}");

    /** The first fault of a value, for the setting of this name. */
    public static Optional<SettingFault> of(String name, String value) {
        if (value.isBlank()) {
            return isOptional(name) ? Optional.empty() : Optional.of(REQUIRED);
        }
        if (value.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (UNSEEN.matcher(value).find()) {
            return Optional.of(NOT_ONE_LINE);
        }
        return ofItsKind(name, value);
    }

    private static Optional<SettingFault> ofItsKind(String name, String value) {
        return switch (name) {
            case SettingNames.AUTHORITY_CVR -> when(!CVR.matcher(value).matches(), NOT_A_CVR_NUMBER);
            case SettingNames.AUTHORITY_EMAIL -> when(EmailAddress.parse(value).isEmpty(), NOT_AN_ADDRESS);
            case SettingNames.AUTHORITY_PHONE -> when(!PHONE.matcher(value).matches(), NOT_A_PHONE_NUMBER);
            case SettingNames.ACCESSIBILITY -> when(!isLink(value), NOT_A_LINK);
            default ->
                name.endsWith(".number")
                        ? when(!PHONE.matcher(value).matches(), NOT_A_PHONE_NUMBER)
                        : when(CprNumber.occursIn(value), CPR_NUMBER);
        };
    }

    private static boolean isOptional(String name) {
        return name.equals(SettingNames.MAIL_SENDER) || name.equals(SettingNames.ACCESSIBILITY);
    }

    private static boolean isLink(String value) {
        try {
            URI uri = new URI(value);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }

    private static Optional<SettingFault> when(boolean wrong, SettingFault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }
}
