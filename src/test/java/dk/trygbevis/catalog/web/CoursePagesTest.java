package dk.trygbevis.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.testing.DatabaseTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class CoursePagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CourseCatalog catalog;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void listShowsBothTracksWithoutASession() throws Exception {
        MockHttpServletResponse page = answer("/kurser");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("På nettet", "I nattelivet", "href=\"/kurser/genkend-svindel\"", "<html lang=\"da\">");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Cache-Control")).contains("public");
    }

    @Test
    void courseTellsAllThatSomebodyNeedsToBegin() throws Exception {
        Course course = catalog.current("basiskursus-natteliv").orElseThrow();

        String page = answer("/kurser/basiskursus-natteliv").getContentAsString();

        assertThat(page)
                .contains(
                        "href=\"/learn/basiskursus-natteliv?lang=da\"",
                        "href=\"/learn/basiskursus-natteliv/alder-og-id?lang=da\"",
                        "ikke politiets autorisation",
                        "Du består, når mindst 80 % af dine svar er rigtige",
                        "Beviset gælder i 2 år. Du kan forny det i de sidste 90 dage",
                        "hold en pause på 30 minutter",
                        "Cirka 2 timer",
                        course.sources().getFirst().address().toString(),
                        DanishTime.date(course.sources().getFirst().asOf(), Language.DA),
                        DanishTime.date(course.reviewBy(), Language.DA))
                .doesNotContain("{{");
    }

    @Test
    void englishAddressGivesTheEnglishCourse() throws Exception {
        assertThat(answer("/en/courses/genkend-svindel").getContentAsString())
                .contains("<html lang=\"en\">", "href=\"/learn/genkend-svindel?lang=en\"", "valid for 2 years");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kurser/ukendt",
                "/en/courses/ukendt",
                "/kurser/%00",
                "/courses-media/genkend-svindel/sms-og-mail/da.md?v=0",
                "/courses-media/genkend-svindel/../course.yaml",
                "/courses-media/genkend-svindel/koeb-og-salg/haengelaas.svg"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(answer(address).getStatus()).isBetween(400, 404);
    }

    @Test
    void pictureIsServedWithoutPowers() throws Exception {
        Course course = catalog.current("genkend-svindel").orElseThrow();
        Map.Entry<String, String> media = course.media().entrySet().iterator().next();

        MockHttpServletResponse picture = answer(CatalogRoutes.media(course.slug(), media.getKey(), media.getValue()));

        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentAsString()).isEqualTo(media.getValue());
        assertThat(picture.getContentType()).isEqualTo("image/svg+xml");
        assertThat(picture.getHeaders("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox");
        assertThat(picture.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(picture.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse response =
                browser.perform(get(URI.create(address))).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }
}
