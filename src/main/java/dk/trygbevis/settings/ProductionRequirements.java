package dk.trygbevis.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses a start outside sample mode while anything is missing that production needs, and names all of it at once.
 * Runs before any bean is made.
 */
public class ProductionRequirements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("sample"))) {
            return;
        }
        List<String> missing = missing(environment);
        if (!missing.isEmpty()) {
            throw new NotReadyForProductionException(missing);
        }
    }

    static List<String> missing(Environment environment) {
        List<String> missing = new ArrayList<>();
        if (!isPublic(environment.getProperty("trygbevis.site.address", ""))) {
            missing.add("trygbevis.site.address: the public address of the site, beginning with https://");
        }
        if (environment.getProperty("trygbevis.site.authority.name", "").isBlank()) {
            missing.add(
                    "trygbevis.site.authority: name, cvr-number, email, phone and postal-address of the municipality");
        }
        if (environment.getProperty("trygbevis.mail.host", "").isBlank()) {
            missing.add("trygbevis.mail.host: the mail server that takes our mail");
        }
        if (environment.getProperty("trygbevis.mail.from", "").isBlank()) {
            missing.add("trygbevis.mail.from: the address our mail is sent from");
        }
        if (!isReadable(environment.getProperty("trygbevis.secret-file", ""))) {
            missing.add("trygbevis.secret-file: a file with 32 random bytes in base64 (openssl rand -base64 32),"
                    + " the same on every node and never in the database's backup");
        }
        return missing;
    }

    private static boolean isReadable(String file) {
        return !file.isBlank() && Files.isReadable(Path.of(file));
    }

    private static boolean isPublic(String address) {
        try {
            URI uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
