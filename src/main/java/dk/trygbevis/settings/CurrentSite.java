package dk.trygbevis.settings;

import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The site's identity: what is configured, and over it what was set in the application. Kept in memory; a look every two
 * seconds tells whether another node has changed something.
 */
@Component
@EnableConfigurationProperties(SiteProperties.class)
public class CurrentSite implements SiteIdentitySource {

    private static final Logger log = LoggerFactory.getLogger(CurrentSite.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final SettingRows rows;
    private final SiteProperties configured;
    private volatile Seen seen;

    CurrentSite(SettingRows rows, SiteProperties configured) {
        this.rows = rows;
        this.configured = configured;
        this.seen = read();
    }

    private record Seen(
            long revision, SiteIdentity identity, @Nullable Logo logo) {}

    /** A picture to be sent. */
    public record Picture(String mediaType, byte[] content) {}

    @Override
    public SiteIdentity current() {
        return seen.identity();
    }

    /** The logo that was set in the application, under the name that pages know it by. */
    public Optional<Picture> logo(String fileName) {
        Logo logo = seen.logo();
        return logo == null || !logo.fileName().equals(fileName)
                ? Optional.empty()
                : Optional.of(new Picture(logo.type().mediaType(), logo.content()));
    }

    /** All values by name, as the database has them now. */
    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>(SiteValues.of(configured));
        values.putAll(rows.values());
        return values;
    }

    @Scheduled(fixedDelay = SECONDS_BETWEEN_LOOKS * 1000L)
    void look() {
        try {
            if (rows.revision() != seen.revision()) {
                readAnew();
            }
        } catch (DataAccessException unreachable) {
            log.warn("Settings cannot be watched, the last ones stay: {}", unreachable.toString());
        }
    }

    synchronized void readAnew() {
        seen = read();
    }

    /** The number first: a change that comes in between is then seen at the next look. */
    private Seen read() {
        long revision = rows.revision();
        Logo logo = rows.logo().orElse(null);
        String address = logo == null ? configuredLogo() : SettingsRoutes.LOGO + logo.fileName();
        return new Seen(
                revision,
                SiteValues.identity(
                        values(), withoutSlashAtTheEnd(configured.address().toString()), address),
                logo);
    }

    private @Nullable String configuredLogo() {
        String logo = configured.authority().logo();
        return logo == null || logo.isBlank() ? null : logo;
    }

    private static String withoutSlashAtTheEnd(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
