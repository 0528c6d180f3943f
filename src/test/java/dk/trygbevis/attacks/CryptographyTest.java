package dk.trygbevis.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds every algorithm that our code asks Java for (OWASP ASVS 5.0, 11.3.1, 11.3.2 and 11.4.1). */
class CryptographyTest {

    private static final Set<String> APPROVED = Set.of("AES/GCM/NoPadding", "SHA-256", "HmacSHA256");
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:Cipher|Mac|MessageDigest|Signature|KeyGenerator|KeyPairGenerator|KeyFactory|SecretKeyFactory|SecureRandom)"
                    + "\\.getInstance\\(\\s*([^),]+)");
    private static final Pattern WEAK_RANDOM =
            Pattern.compile("new Random\\(|ThreadLocalRandom|Math\\.random|RandomGenerator|RandomStringUtils");

    @Test
    void onlyApprovedAlgorithmsAreUsed() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher found = ASKED.matcher(source);
            while (found.find()) {
                asked.add(named(found.group(1).strip(), source));
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(APPROVED).containsAll(asked);
    }

    /** Where chance need not be unguessable the class says so below. */
    @Test
    void whatIsRandomIsUnguessable() throws IOException {
        List<String> weak = new ArrayList<>();
        for (Path file : sources()) {
            if (WEAK_RANDOM.matcher(Files.readString(file)).find()) {
                weak.add(file.getFileName().toString());
            }
        }
        assertThat(weak).as("which questions a test draws is no secret").isSubsetOf("TestDraw.java", "FinalTest.java");
    }

    /** The name itself, or what a constant of the same file stands for. */
    private static String named(String argument, String source) {
        if (argument.startsWith("\"")) {
            return argument.replace("\"", "");
        }
        Matcher constant = Pattern.compile("\\b" + argument + " = \"([^\"]+)\"").matcher(source);
        return constant.find() ? constant.group(1) : argument;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
