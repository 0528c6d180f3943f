package dk.trygbevis.settings;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.LocalizedText;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the municipality sets in the application. A value that is set goes before the configured one; each change is
 * recorded with the old and the new value, holds on this node at once and on the others within seconds.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class SiteSettings {

    public static final int MOST_LOGO_BYTES = Logo.MOST_BYTES;

    /** They may lead to a person, who may ask to be forgotten; the record cannot forget. */
    private static final Set<String> WITHOUT_VALUES =
            Set.of(SettingNames.AUTHORITY_EMAIL, SettingNames.AUTHORITY_PHONE);

    private final CurrentSite site;
    private final SettingRows rows;
    private final AuditLog audit;
    private final Clock clock;

    SiteSettings(CurrentSite site, SettingRows rows, AuditLog audit, Clock clock) {
        this.site = site;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** All values by their {@link SettingNames}. */
    @Transactional(readOnly = true)
    public SortedMap<String, String> values() {
        return site.values();
    }

    /**
     * Sets these values and leaves the others. A contact that changes counts as checked today.
     *
     * @throws IllegalArgumentException if a name is unknown or a value has a {@link SettingFault}
     */
    public void change(Map<String, String> changes) {
        Map<String, String> wanted = new HashMap<>();
        changes.forEach((name, value) -> wanted.put(name, value.strip()));
        refuseFaults(wanted);
        if (!SiteValues.editable(site.values()).containsAll(wanted.keySet())) {
            throw new IllegalArgumentException("Unknown settings among " + wanted.keySet());
        }
        store(wanted);
    }

    /** Somebody has made sure that a contact's number and hours are right. */
    public void confirmContact(String contact) {
        if (!site.current().contacts().containsKey(contact)) {
            throw new IllegalArgumentException("No contact " + contact);
        }
        store(Map.of(SiteValues.CONTACT + contact + SiteValues.CHECKED_ON, today()));
    }

    /** @throws IllegalArgumentException if a name has a {@link SettingFault} */
    public void changePartners(List<LocalizedText> partners) {
        Map<String, String> values = SiteValues.ofPartners(partners);
        refuseFaults(values);
        rows.countUp();
        putChanged(values, site.values());
        tellTheNodeAfterCommit();
    }

    public LogoOutcome changeLogo(byte[] content) {
        return switch (Logo.read(content)) {
            case Logo.Reading.Unfit(LogoOutcome why) -> why;
            case Logo.Reading.Fit(Logo logo) -> {
                rows.countUp();
                rows.put(logo);
                audit.record(actor(), "logo-changed", logo.fileName(), "");
                tellTheNodeAfterCommit();
                yield LogoOutcome.CHANGED;
            }
        };
    }

    /** Back to the configured logo, or to none. */
    public void removeLogo() {
        rows.countUp();
        rows.logo().ifPresent(logo -> audit.record(actor(), "logo-removed", logo.fileName(), ""));
        rows.removeLogo();
        tellTheNodeAfterCommit();
    }

    private void store(Map<String, String> wanted) {
        rows.countUp();
        SortedMap<String, String> before = site.values();
        Map<String, String> values = new HashMap<>(wanted);
        wanted.forEach((name, value) -> {
            if (name.startsWith(SiteValues.CONTACT) && !value.equals(before.get(name))) {
                String contact =
                        name.substring(SiteValues.CONTACT.length(), name.indexOf('.', SiteValues.CONTACT.length()));
                values.put(SiteValues.CONTACT + contact + SiteValues.CHECKED_ON, today());
            }
        });
        putChanged(values, before);
        tellTheNodeAfterCommit();
    }

    private static void refuseFaults(Map<String, String> values) {
        values.forEach((name, value) -> SettingFault.of(name, value).ifPresent(fault -> {
            throw new IllegalArgumentException(name + ": " + fault);
        }));
    }

    private void putChanged(Map<String, String> values, Map<String, String> before) {
        values.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(value -> {
            String old = before.getOrDefault(value.getKey(), "");
            if (!value.getValue().equals(old)) {
                rows.put(value.getKey(), value.getValue());
                String detail = WITHOUT_VALUES.contains(value.getKey()) ? "" : old + " → " + value.getValue();
                audit.record(actor(), "setting-changed", value.getKey(), detail);
            }
        });
    }

    private void tellTheNodeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                site.readAnew();
            }
        });
    }

    private String today() {
        return DanishTime.day(clock.instant()).toString();
    }

    /** The id of the account: what a signed-in person is called. */
    private static String actor() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
