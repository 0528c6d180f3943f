package dk.trygbevis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bill of materials that the package carries. What runs here may be given on under the product's own licence:
 * of every library one licence at least is on the list. A new licence is a decision, and so is a new name for an old one.
 */
class LicencesIT {

    private static final Set<String> ASK_FOR_NO_MORE_THAN_A_NOTICE =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "Unlicense");

    /** Copyleft that ends at the border of the library, which we use unchanged. */
    private static final Map<String, String> END_AT_THE_LIBRARY = Map.of(
            "EPL-2.0", "logback, Jakarta and Angus: changes to the library itself would have to be published",
            "EPL 1.0", "H2, beside MPL-2.0",
            "MPL-2.0", "H2: changes to its own files would have to be published");

    @Test
    void everyLibraryMayBeGivenOnWithTheProduct() throws IOException {
        List<String> doubtful = new ArrayList<>();
        for (JsonNode component : components()) {
            List<String> licences = licences(component);
            boolean free = licences.stream()
                    .anyMatch(licence ->
                            ASK_FOR_NO_MORE_THAN_A_NOTICE.contains(licence) || END_AT_THE_LIBRARY.containsKey(licence));
            if (!free) {
                doubtful.add(component.path("purl").asString() + " " + licences);
            }
        }
        assertThat(doubtful).isEmpty();
    }

    @Test
    void theBillIsWholeAndOfThisProduct() throws IOException {
        JsonNode bill = bill();

        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asString())
                .isEqualTo("trygbevis");
        assertThat(components().stream().map(component -> component.path("name").asString()))
                .contains("flow-server", "spring-security-web", "tomcat-embed-core", "postgresql", "h2", "jte-runtime")
                .doesNotContain("junit-jupiter", "playwright");
        assertThat(components())
                .allSatisfy(component ->
                        assertThat(component.path("version").asString()).isNotEmpty());
    }

    private static List<String> licences(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            licences.add(licence.path("id").asString(licence.path("name").asString("")));
        }
        return licences;
    }

    private static List<JsonNode> components() throws IOException {
        List<JsonNode> components = new ArrayList<>();
        bill().path("components").forEach(components::add);
        return components;
    }

    private static JsonNode bill() throws IOException {
        try (InputStream file = LicencesIT.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(file, "made by the build's prepare-package phase"));
        }
    }
}
