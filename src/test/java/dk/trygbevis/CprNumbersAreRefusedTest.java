package dk.trygbevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.trygbevis.accounts.GrantReason;
import dk.trygbevis.accounts.passkeys.PasskeyName;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.certificates.RevocationReason;
import dk.trygbevis.privacy.CaseNumber;
import dk.trygbevis.settings.SettingFault;
import dk.trygbevis.settings.SettingNames;
import dk.trygbevis.workshops.WorkshopPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CPR number is refused wherever people can write freely, and nobody adds such a place without saying what it is. */
class CprNumbersAreRefusedTest {

    /** Every value that free text ends in, by the words around the number. */
    private static final Map<String, Consumer<String>> VALUES = Map.ofEntries(
            Map.entry("PersonName", PersonName::new),
            Map.entry("PasskeyName", PasskeyName::new),
            Map.entry("GrantReason", GrantReason::new),
            Map.entry("RevocationReason", RevocationReason::new),
            Map.entry("CaseNumber", CaseNumber::new),
            Map.entry(
                    "SettingFault",
                    text -> SettingFault.of(SettingNames.AUTHORITY_NAME, text).ifPresent(fault -> {
                        throw new IllegalArgumentException(fault.name());
                    })),
            Map.entry("WorkshopPlan.title da", text -> plan(new LocalizedText(text, "x"), null, "x", "x")),
            Map.entry("WorkshopPlan.title en", text -> plan(new LocalizedText("x", text), null, "x", "x")),
            Map.entry(
                    "WorkshopPlan.description da",
                    text -> plan(new LocalizedText("x", "x"), new LocalizedText(text, "x"), "x", "x")),
            Map.entry(
                    "WorkshopPlan.description en",
                    text -> plan(new LocalizedText("x", "x"), new LocalizedText("x", text), "x", "x")),
            Map.entry("WorkshopPlan.place", text -> plan(new LocalizedText("x", "x"), null, text, "x")),
            Map.entry("WorkshopPlan.address", text -> plan(new LocalizedText("x", "x"), null, "x", text)));

    /** Every source with a field to write in, with the value it ends in or the reason why it is no free text. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("accounts/account.jte", "PersonName; mail address"),
            Map.entry("accounts/account-passkeys.jte", "PasskeyName"),
            Map.entry("accounts/address-code.jte", "a code, never kept"),
            Map.entry("accounts/sign-in.jte", "mail address"),
            Map.entry("accounts/sign-in-code.jte", "a code, never kept"),
            Map.entry("accounts/ui/GrantRoleForm.java", "GrantReason"),
            Map.entry("accounts/ui/ImportPreview.java", "GrantReason"),
            Map.entry("accounts/ui/ImportView.java", "a file; RowReader refuses rows and masks them (PeopleFileTest)"),
            Map.entry("accounts/ui/PeopleView.java", "search, never kept"),
            Map.entry("audit/ui/AuditFilterForm.java", "search, never kept"),
            Map.entry("audit/ui/AuditVerificationCard.java", "the head of a chain, never kept"),
            Map.entry("certificates/field.jte", "the number of a certificate, never kept"),
            Map.entry("certificates/ui/CertificatesView.java", "search, never kept"),
            Map.entry("certificates/ui/InspectionView.java", "the number of a certificate; kept only if it is one"),
            Map.entry("certificates/ui/RevokeDialog.java", "RevocationReason"),
            Map.entry("home/front.jte", "the number of a certificate, never kept"),
            Map.entry("learning/ui/NameForm.java", "PersonName"),
            Map.entry("learning/ui/PlanCard.java", "PlanService, whose own test refuses them"),
            Map.entry("privacy/ui/ErasePersonView.java", "CaseNumber"),
            Map.entry("settings/ui/LogoCard.java", "a picture"),
            Map.entry("settings/ui/SettingFields.java", "SettingFault"),
            Map.entry("workshops/sign-up.jte", "PersonName"),
            Map.entry("workshops/ui/ParticipantsView.java", "search, never kept"),
            Map.entry("workshops/ui/TeamForm.java", "mail address"),
            Map.entry("workshops/ui/WorkshopForm.java", "WorkshopPlan"));

    private static final Pattern FIELD = Pattern.compile(
            "new (?:Input|TextField|TextArea|EmailField|FileUpload|Upload|RichTextEditor|MessageInput)\\b|<textarea"
                    + "|type=\"(?:text|email|search|file)\"|MultipartFile");

    @ParameterizedTest
    @ValueSource(strings = {"0101701234", "010170-1234", "010170 1234", "Nr. 290220-0000 på Nina", "311299 9999 Bo"})
    void everyValueOfFreeTextRefusesWhatLooksLikeOne(String text) {
        VALUES.forEach((name, value) ->
                assertThatIllegalArgumentException().as(name + ": " + text).isThrownBy(() -> value.accept(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sag 320170-1234", "Sag 011370 1234", "Sag 12345678901", "Sag 20 12 34 56"})
    void whatOnlyResemblesOneIsTaken(String text) {
        VALUES.forEach((name, value) -> value.accept(text));
    }

    @Test
    void everyFieldSaysWhatItIsFor() throws IOException {
        Set<String> withFields = new TreeSet<>();
        for (Path root : Set.of(Path.of("src/main/java/dk/trygbevis"), Path.of("src/main/jte"))) {
            try (Stream<Path> sources = Files.walk(root)) {
                withFields.addAll(sources.filter(Files::isRegularFile)
                        .filter(CprNumbersAreRefusedTest::hasField)
                        .map(file -> root.relativize(file).toString())
                        .collect(Collectors.toSet()));
            }
        }

        assertThat(withFields)
                .as("A new field that people write in: end it in a value that refuses CPR numbers (add that above), or"
                        + " say here why it is no free text. P-numbers and telephone numbers are exempt")
                .isEqualTo(new TreeSet<>(FIELDS.keySet()));
    }

    private static boolean hasField(Path file) {
        try {
            return FIELD.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void plan(
            LocalizedText title,
            @org.jspecify.annotations.Nullable LocalizedText description,
            String place,
            String address) {
        Instant start = Instant.parse("2027-01-01T12:00:00Z");
        new WorkshopPlan(
                null,
                title,
                description,
                start,
                start.plus(Duration.ofHours(1)),
                place,
                address,
                null,
                Language.DA,
                10);
    }
}
