package dk.trygbevis.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.certificates.RevocationClass;
import dk.trygbevis.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is what the API does. */
@DatabaseTest
class ApiDescriptionTest {

    private static final String PATH = "/api/v1/certificates/";

    private final JsonMapper json = new JsonMapper();
    private MockMvc web;
    private Holders holders;
    private JsonNode description;

    @BeforeEach
    void theDescription(@Autowired WebApplicationContext context) throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        holders = new Holders(context);
        description = ask("/api/openapi");
    }

    @Test
    void everyAnswerFitsTheDescribedSchema() throws Exception {
        HeldCertificate held = holders.certificateOf("Sofie Holm Andersen");
        JsonNode schema = schema("Certificate");

        assertFits(ask(PATH + held.id()), schema);
        assertFits(ask(PATH + held.status().certificate().number().value()), schema);
        holders.revoke(held.id(), RevocationClass.OTHER, "Til prøve");
        JsonNode revoked = ask(PATH + held.id());
        assertFits(revoked, schema);
        assertThat(revoked.has("revokedOn")).isTrue();
    }

    @Test
    void theExamplesFitTheSchemasToo() {
        JsonNode answers = description.at("/paths/~1api~1v1~1certificates~1{idOrNumber}/get/responses");

        assertThat(answers.propertyNames()).containsExactlyInAnyOrder("200", "404", "429");
        assertThat(answers.at("/429/headers").has("Retry-After")).isTrue();
        assertFits(json.readTree(CertificateExamples.VALID), schema("Certificate"));
    }

    @Test
    void theExamplesOfProblemsAreWhatTheApiAnswers() throws Exception {
        assertThat(ask(PATH + "0123456789ABCDEFGHJKMNPQRS")).isEqualTo(json.readTree(CertificateExamples.UNKNOWN));
        assertThat(ask(PATH + "0123456789ABCDEF9")).isEqualTo(json.readTree(CertificateExamples.TYPED_WRONG));
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }

    private void assertFits(JsonNode value, JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? schema(schema.path("$ref").asString().replaceFirst(".*/", "")) : schema;
        switch (resolved.path("type").asString("object")) {
            case "object" -> {
                resolved.path("required")
                        .forEach(name -> assertThat(value.has(name.asString()))
                                .as("required " + name)
                                .isTrue());
                value.propertyStream().forEach(property -> {
                    assertThat(resolved.path("properties").has(property.getKey()))
                            .as("described " + property.getKey())
                            .isTrue();
                    assertFits(property.getValue(), resolved.path("properties").path(property.getKey()));
                });
            }
            case "array" -> value.forEach(item -> assertFits(item, resolved.path("items")));
            case "number", "integer" -> assertThat(value.isNumber()).isTrue();
            default -> {
                assertThat(value.isString()).as(value.toString()).isTrue();
                if (resolved.has("enum")) {
                    assertThat(resolved.path("enum").valueStream().map(JsonNode::asString))
                            .contains(value.asString());
                }
                if (resolved.path("format").asString("").equals("date")) {
                    assertThat(value.asString()).matches("\\d{4}-\\d{2}-\\d{2}");
                }
            }
        }
    }

    private JsonNode ask(String path) throws Exception {
        return json.readTree(
                web.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
