package dk.trygbevis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SiteSettingsTest {

    @Autowired
    private SiteSettings settings;

    @Autowired
    private CurrentSite site;

    @Autowired
    private SettingRows rows;

    @Autowired
    private SiteProperties configured;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UUID administrator = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        administrator = people.somebody();
    }

    @AfterEach
    void asConfigured() {
        jdbc.sql("delete from site_setting").update();
        jdbc.sql("delete from site_logo").update();
        rows.countUp();
        site.readAnew();
        clock.reset();
    }

    @Test
    void whatIsNotSetIsAsConfigured() {
        assertThat(site.current().authority().name()).isEqualTo("Havneby Kommune");
        assertThat(site.current().mailSender()).isEqualTo("Havneby Kommune");
        assertThat(site.current().partners()).hasSize(2);
        assertThat(site.current().contacts()).containsKeys("police", "cyberhotline");
    }

    @Test
    void aChangeHoldsHereAtOnceAndOnAnotherNodeAfterItsNextLook() {
        CurrentSite otherNode = new CurrentSite(rows, configured);

        change(Map.of(SettingNames.AUTHORITY_NAME, "  Ny Havneby Kommune ", SettingNames.MAIL_SENDER, "Trygbevis"));

        assertThat(site.current().authority().name()).isEqualTo("Ny Havneby Kommune");
        assertThat(site.current().mailSender()).isEqualTo("Trygbevis");
        assertThat(otherNode.current().authority().name()).as("kept in memory").isEqualTo("Havneby Kommune");
        otherNode.look();
        assertThat(otherNode.current().authority().name()).isEqualTo("Ny Havneby Kommune");
    }

    @Test
    void whatChangedIsRecordedWithItsOldAndNewValue() {
        change(Map.of(SettingNames.AUTHORITY_NAME, "Ny Havneby Kommune", SettingNames.AUTHORITY_CVR, "29189420"));

        assertThat(recorded()).containsExactly("setting-changed authority.name Havneby Kommune → Ny Havneby Kommune");
    }

    @Test
    void whatMayLeadToAPersonIsRecordedWithoutItsValue() {
        change(Map.of(SettingNames.AUTHORITY_EMAIL, "karen@havneby.example"));

        assertThat(site.current().authority().email()).isEqualTo("karen@havneby.example");
        assertThat(recorded()).containsExactly("setting-changed authority.email ");
    }

    @Test
    void aNumberThatChangesCountsAsCheckedToday() {
        String today = DanishTime.day(clock.instant()).toString();
        change(Map.of("contact.cyberhotline.number", "33 37 00 99"));

        SiteIdentity.Contact contact = contact("cyberhotline");
        assertThat(contact.number()).isEqualTo("33 37 00 99");
        assertThat(contact.checkedOn()).hasToString(today);
        assertThat(contact.hours().en()).startsWith("weekdays");
    }

    @Test
    void aNumberIsNotedAsCheckedWithoutBeingChanged() {
        clock.move(java.time.Duration.ofDays(200));
        as(() -> settings.confirmContact("police"));

        assertThat(contact("police").checkedOn()).isEqualTo(DanishTime.day(clock.instant()));
        assertThat(contact("police").number()).isEqualTo("114");
        assertThatThrownBy(() -> as(() -> settings.confirmContact("nobody")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewerPartnersAreFewerAndNoneIsNone() {
        as(() -> settings.changePartners(List.of(new LocalizedText("Havnepolitiet", "The harbor police"))));
        assertThat(site.current().partners())
                .extracting(partner -> partner.name().da())
                .containsExactly("Havnepolitiet");

        as(() -> settings.changePartners(List.of()));
        assertThat(site.current().partners()).isEmpty();
    }

    @Test
    void nothingOfAFaultyChangeIsStored() {
        assertThatThrownBy(() -> change(
                        Map.of(SettingNames.AUTHORITY_NAME, "Ny Havneby Kommune", SettingNames.AUTHORITY_CVR, "12")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(Map.of("contact.police.checked-on", "never")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(Map.of("partners", "7"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(Map.of("secret-file", "x"))).isInstanceOf(IllegalArgumentException.class);

        assertThat(site.values()).isEqualTo(SiteValues.of(configured));
    }

    @Test
    void aSettingIsNeverTakenForAPlaceholder() {
        change(Map.of(SettingNames.AUTHORITY_NAME, "${trygbevis.secret-file}"));

        assertThat(site.current().authority().name()).isEqualTo("${trygbevis.secret-file}");
    }

    @Test
    void onlyAnAdministratorChangesAnything() {
        assertThatThrownBy(() -> Actors.as(administrator, () -> settings.changeLogo(new byte[0]), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void change(Map<String, String> values) {
        as(() -> settings.change(values));
    }

    private void as(Runnable act) {
        Actors.as(
                administrator,
                () -> {
                    act.run();
                    return true;
                },
                Role.ADMINISTRATOR);
    }

    private SiteIdentity.Contact contact(String key) {
        return java.util.Objects.requireNonNull(site.current().contacts().get(key));
    }

    private List<String> recorded() {
        return jdbc.sql("select action || ' ' || subject || ' ' || detail from audit_entry where actor = ?"
                        + " order by position")
                .param(administrator.toString())
                .query(String.class)
                .list();
    }
}
