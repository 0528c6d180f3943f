package dk.trygbevis.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class CertificateExportTest {

    private static final String ADDRESS = CertificateRoutes.EXPORT + "?course=" + Holders.COURSE;

    private MockMvc web;
    private Holders holders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @BeforeEach
    void theWeb(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        holders = new Holders(context);
    }

    @Test
    void anAdministratorGetsAFileThatASpreadsheetOpensAsItIs() throws Exception {
        HeldCertificate held = holders.certificateOf("=cmd|' /C calc'!A0 Ærø; \"Åse\"");
        UUID administrator = people.holding(Role.ADMINISTRATOR);

        MockHttpServletResponse response = web.perform(get(ADDRESS).with(Actors.signedIn(administrator)))
                .andReturn()
                .getResponse();

        String file = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", Holders.COURSE + ".csv");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file).startsWith("\uFEFFNavn;Nummer;Kursus;Kursets version;Gennemført;Udstedt;Gælder til og med");
        assertThat(file)
                .contains("\r\n\"'=cmd|' /C calc'!A0 Ærø; \"\"Åse\"\"\";"
                        + held.status().certificate().number().grouped() + ";");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'certificates-exported' and actor = ?")
                        .param(administrator.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        assertThat(web.perform(get(ADDRESS).with(Actors.signedIn(people.somebody())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(web.perform(get(ADDRESS)).andReturn().getResponse().getStatus())
                .isEqualTo(302);
    }

    @Test
    void aCourseWithoutCertificatesIsNotThere() throws Exception {
        assertThat(web.perform(get(CertificateRoutes.EXPORT + "?course=none")
                                .with(Actors.signedIn(people.holding(Role.ORGANIZER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "+45,'+45", "-1,'-1", "@x,'@x", "Sofie,Sofie", "a=b,a=b"})
    void whatLooksLikeAFormulaIsMadeText(String cell, String defused) {
        assertThat(CertificateExport.defused(cell)).isEqualTo(defused);
    }
}
