package dk.trygbevis.settings;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The site's identity as named values, and back: so are they stored, compared and recorded. */
final class SiteValues {

    static final String CONTACT = "contact.";
    static final String CHECKED_ON = ".checked-on";

    private static final String PARTNER = "partner.";
    private static final String PARTNERS = "partners";

    private SiteValues() {}

    /** What is configured. Absent values are empty texts, so that every name is there. */
    static SortedMap<String, String> of(SiteProperties configured) {
        SortedMap<String, String> values = new TreeMap<>();
        SiteProperties.Authority authority = configured.authority();
        values.put(SettingNames.AUTHORITY_NAME, authority.name());
        values.put(SettingNames.AUTHORITY_CVR, authority.cvrNumber());
        values.put(SettingNames.AUTHORITY_EMAIL, authority.email());
        values.put(SettingNames.AUTHORITY_PHONE, authority.phone());
        values.put(SettingNames.AUTHORITY_ADDRESS, authority.postalAddress());
        values.put(SettingNames.MAIL_SENDER, "");
        values.put(
                SettingNames.ACCESSIBILITY,
                configured.accessibilityStatement() == null
                        ? ""
                        : configured.accessibilityStatement().toString());
        values.putAll(ofPartners(configured.partners().stream()
                .map(partner -> new LocalizedText(partner.da(), partner.en()))
                .toList()));
        configured.contacts().forEach((key, contact) -> {
            values.put(CONTACT + key + ".number", contact.number());
            values.put(CONTACT + key + ".name.da", contact.name().da());
            values.put(CONTACT + key + ".name.en", contact.name().en());
            values.put(CONTACT + key + ".hours.da", contact.hours().da());
            values.put(CONTACT + key + ".hours.en", contact.hours().en());
            values.put(CONTACT + key + CHECKED_ON, contact.checkedOn().toString());
        });
        return values;
    }

    /** The partners as values, their number among them, so that fewer than before are fewer. */
    static Map<String, String> ofPartners(List<LocalizedText> partners) {
        Map<String, String> values = new HashMap<>(Map.of(PARTNERS, Integer.toString(partners.size())));
        for (int i = 0; i < partners.size(); i++) {
            values.put(PARTNER + i + ".da", partners.get(i).da());
            values.put(PARTNER + i + ".en", partners.get(i).en());
        }
        return values;
    }

    /** The names of those that are set one by one: not the partners, which are set together, nor a day of checking. */
    static Set<String> editable(Map<String, String> values) {
        return values.keySet().stream()
                .filter(name -> !name.startsWith(PARTNER) && !name.equals(PARTNERS) && !name.endsWith(CHECKED_ON))
                .collect(Collectors.toSet());
    }

    static SiteIdentity identity(Map<String, String> values, String siteAddress, @Nullable String logo) {
        String name = value(values, SettingNames.AUTHORITY_NAME);
        String sender = value(values, SettingNames.MAIL_SENDER);
        String statement = value(values, SettingNames.ACCESSIBILITY);
        return new SiteIdentity(
                siteAddress,
                new SiteIdentity.Authority(
                        name,
                        value(values, SettingNames.AUTHORITY_CVR),
                        logo,
                        value(values, SettingNames.AUTHORITY_EMAIL),
                        value(values, SettingNames.AUTHORITY_PHONE),
                        value(values, SettingNames.AUTHORITY_ADDRESS)),
                partners(values),
                contacts(values),
                statement.isEmpty() ? null : statement,
                sender.isEmpty() ? name : sender);
    }

    private static List<SiteIdentity.Partner> partners(Map<String, String> values) {
        List<SiteIdentity.Partner> partners = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(value(values, PARTNERS)); i++) {
            partners.add(new SiteIdentity.Partner(both(values, PARTNER + i)));
        }
        return List.copyOf(partners);
    }

    private static Map<String, SiteIdentity.Contact> contacts(Map<String, String> values) {
        Map<String, SiteIdentity.Contact> contacts = new TreeMap<>();
        values.keySet().stream()
                .filter(name -> name.startsWith(CONTACT) && name.endsWith(CHECKED_ON))
                .map(name -> name.substring(0, name.length() - CHECKED_ON.length()))
                .forEach(prefix -> contacts.put(
                        prefix.substring(CONTACT.length()),
                        new SiteIdentity.Contact(
                                value(values, prefix + ".number"),
                                both(values, prefix + ".name"),
                                both(values, prefix + ".hours"),
                                LocalDate.parse(value(values, prefix + CHECKED_ON)))));
        return contacts;
    }

    private static LocalizedText both(Map<String, String> values, String prefix) {
        return new LocalizedText(value(values, prefix + ".da"), value(values, prefix + ".en"));
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }
}
