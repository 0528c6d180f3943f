package dk.trygbevis.settings;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The site's identity as {@code application.yaml} or the environment gives it. */
@Component
@EnableConfigurationProperties(SiteProperties.class)
class ConfiguredSite implements SiteIdentitySource {

    private final SiteIdentity identity;

    ConfiguredSite(SiteProperties properties) {
        SiteProperties.Authority authority = properties.authority();
        this.identity = new SiteIdentity(
                withoutSlashAtTheEnd(properties.address().toString()),
                new SiteIdentity.Authority(
                        authority.name(),
                        authority.cvrNumber(),
                        authority.logo(),
                        authority.email(),
                        authority.phone(),
                        authority.postalAddress()),
                properties.partners().stream()
                        .map(partner -> new SiteIdentity.Partner(new LocalizedText(partner.da(), partner.en())))
                        .toList(),
                properties.contacts().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> contact(entry.getValue()))),
                properties.accessibilityStatement() == null
                        ? null
                        : properties.accessibilityStatement().toString());
    }

    @Override
    public SiteIdentity current() {
        return identity;
    }

    private static SiteIdentity.Contact contact(SiteProperties.Contact contact) {
        return new SiteIdentity.Contact(
                contact.number(), contact.name().text(), contact.hours().text(), contact.checkedOn());
    }

    private static String withoutSlashAtTheEnd(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
