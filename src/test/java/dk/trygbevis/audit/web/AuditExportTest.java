package dk.trygbevis.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class AuditExportTest {

    private MockMvc mvc;

    @Autowired
    private AuditLog log;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();
    private UUID administrator = UUID.randomUUID();

    @BeforeEach
    void anAct(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        administrator = people.grant(people.somebody(new PersonName("=Åse Regnark")), Role.ADMINISTRATOR);
        transaction.executeWithoutResult(
                status -> log.record(administrator.toString(), "certificate-issued", subject, "+45"));
    }

    @Test
    void theCsvHoldsWhatTheFilterLeavesAndNoFormula() throws Exception {
        MockHttpServletResponse response = download("csv");
        String csv = response.getContentAsString(StandardCharsets.UTF_8);

        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".csv");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(csv).startsWith("\uFEFFNummer;Tidspunkt;").hasLineCount(2);
        assertThat(csv).contains("Udstedte et bevis;'=Åse Regnark;" + administrator + ";" + subject + ";;'+45");
    }

    @Test
    void theExcelFileHoldsTheSame() throws Exception {
        byte[] file = download("xlsx").getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(5)).isEqualTo(subject);
        }
    }

    @Test
    void theDownloadIsRecordedItself() throws Exception {
        download("csv");

        assertThat(jdbc.sql("select detail from audit_entry where actor = ? and action = 'audit-exported'")
                        .param(administrator.toString())
                        .query(String.class)
                        .list())
                .containsExactly("filters=subject");
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        mvc.perform(get("/manage/export/audit.csv").with(Actors.signedIn(people.holding(Role.ORGANIZER))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/manage/export/audit.csv")).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletResponse download(String ending) throws Exception {
        return mvc.perform(get("/manage/export/audit." + ending)
                        .param("subject", subject)
                        .with(Actors.signedIn(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
