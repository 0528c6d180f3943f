package dk.trygbevis.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.certificates.CertificateId;
import dk.trygbevis.certificates.CertificateService;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.certificates.RevocationClass;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class DiplomaTest {

    private static final int SCALE = 6;

    @Autowired
    private CertificateService certificates;

    @Autowired
    private People people;

    private MockMvc web;
    private Holders holders;
    private HeldCertificate held;
    private UUID holder;

    @BeforeEach
    void somebodyHoldsACertificate(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        holders = new Holders(context);
        held = holders.certificateOf("Freja <Møller>");
        holder = holders.accountOf(held.id());
    }

    @Test
    void theHolderSeesItInBothLanguages() throws Exception {
        assertThat(page("/certificates/" + held.id(), holder))
                .contains("Kursusbevis", "Freja &lt;Møller&gt;", "gennemførte den")
                .contains(held.status().certificate().number().grouped())
                .contains("http://localhost:8080/v/" + held.id())
                .contains("ikke politiets autorisation");
        assertThat(page("/en/certificates/" + held.id(), holder)).contains("Course certificate", "completed on");
    }

    @Test
    void anybodyElseSignedInFindsNothingThere() throws Exception {
        for (UUID stranger : List.of(people.somebody(), people.holding(Role.ORGANIZER, Role.ADMINISTRATOR))) {
            MockHttpServletResponse response = ask("/certificates/" + held.id(), stranger);
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Freja");
        }
        assertThat(ask("/certificates/nonsense", holder).getStatus()).isEqualTo(404);
    }

    @Test
    void aGuestIsAskedToSignInFirst() throws Exception {
        MockHttpServletResponse response =
                web.perform(get("/en/certificates/" + held.id())).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getHeader("Location"))
                .contains("/en/sign-in?next=")
                .contains(held.id().value());
    }

    @Test
    void theHolderOfARevokedOneReadsWhyAndHowToComplain() throws Exception {
        holders.revoke(held.id(), RevocationClass.ERROR, "Udstedt til en forkert person");

        assertThat(page("/certificates/" + held.id(), holder))
                .contains("Spærret", "Udstedt til en forkert person", "kan du klage til Havneby Kommune");
    }

    @Test
    void theCodeOnItLeadsToTheCheck() throws Exception {
        String page = page("/certificates/" + held.id(), holder);
        Matcher svg = Pattern.compile("viewBox=\"0 0 (\\d+) .*fill=\"#000\" d=\"([^\"]+)\"")
                .matcher(page);
        assertThat(svg.find()).isTrue();

        assertThat(read(Integer.parseInt(svg.group(1)), svg.group(2)))
                .isEqualTo("http://localhost:8080/v/" + held.id());
    }

    @Test
    void myPageListsOnesOwnCertificatesOnly() {
        List<HeldCertificate> own = Actors.as(holder, () -> certificates.heldBy(holder));

        assertThat(own).extracting(HeldCertificate::id).containsExactly(held.id());
        assertThat(Actors.as(UUID.randomUUID(), () -> certificates.held(held.id())))
                .isEmpty();
        assertThat(Actors.as(holder, () -> certificates.held(new CertificateId("0".repeat(26)))))
                .isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Actors.as(UUID.randomUUID(), () -> certificates.heldBy(holder)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Paints the path and reads it as a phone would. */
    private static String read(int modules, String path) throws Exception {
        int size = modules * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(path);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            int width = Integer.parseInt(run.group(3)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * size + x, row * size + x + width, 0);
            }
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }

    private String page(String path, UUID account) throws Exception {
        MockHttpServletResponse response = ask(path, account);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String path, UUID account) throws Exception {
        return web.perform(get(path).with(Actors.signedIn(account))).andReturn().getResponse();
    }
}
