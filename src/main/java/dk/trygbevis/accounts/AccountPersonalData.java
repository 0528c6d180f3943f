package dk.trygbevis.accounts;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Outbox;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself, with all that hangs on it, and the mails to its address. Last, for the others ask it. */
@Component
@Order(100)
class AccountPersonalData implements PersonalDataSource {

    private final AccountRepository accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final JdbcClient jdbc;

    AccountPersonalData(AccountRepository accounts, Outbox outbox, Texts texts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "account",
                "role_grant",
                "remembered_browser",
                "passkey",
                "linked_identity",
                "sign_in_request",
                "mail_message");
    }

    @Override
    public List<PersonalSection> export(UUID accountId, Language language) {
        AccountDetails account =
                accounts.findById(accountId).map(Account::details).orElseThrow();
        List<PersonalSection> sections = new ArrayList<>();
        sections.addAll(account(account, language));
        sections.addAll(roles(accountId, language));
        sections.addAll(browsers(accountId, language));
        sections.addAll(passkeys(accountId, language));
        sections.addAll(identities(accountId, language));
        sections.addAll(codes(account.email(), language));
        sections.addAll(mails(account.email(), language));
        return sections;
    }

    /** Two administrators who erase themselves at once wait for each other here, so that one of them stays. */
    @Override
    public List<String> hindrances(UUID accountId) {
        List<UUID> administrators = jdbc.sql(
                        "select account_id from role_grant where role = :role order by account_id for update")
                .param("role", Role.ADMINISTRATOR.name())
                .query(UUID.class)
                .list();
        return administrators.equals(List.of(accountId)) ? List.of("accounts.erase.last-administrator") : List.of();
    }

    @Override
    public void erase(Erasure erasure) {
        for (String table : List.of("remembered_browser", "passkey", "linked_identity", "role_grant")) {
            jdbc.sql("delete from " + table + " where account_id = :id")
                    .param("id", erasure.accountId())
                    .update();
        }
        jdbc.sql("delete from sign_in_request where email = :email")
                .param("email", erasure.email().value())
                .update();
        outbox.forget(erasure.email());
        jdbc.sql("delete from account where id = :id")
                .param("id", erasure.accountId())
                .update();
    }

    private List<PersonalSection> account(AccountDetails account, Language language) {
        return jdbc.sql(
                        "select created_at, last_active_on, of_age_confirmed_at, signed_out_at from account where id = :id")
                .param("id", account.id())
                .query((row, number) -> writer(language, "account")
                        .line("accounts.data.email", account.email().value())
                        .line(
                                "accounts.data.name",
                                account.name() == null ? null : account.name().value())
                        .line(
                                "accounts.data.language",
                                texts.get(language, "accounts.data.language." + account.language()))
                        .line("accounts.data.created", row.getObject(1, OffsetDateTime.class))
                        .line("accounts.data.of-age", row.getObject(3, OffsetDateTime.class))
                        .line("accounts.data.last-active", day(row.getObject(2, LocalDate.class), language))
                        .line("accounts.data.signed-out", row.getObject(4, OffsetDateTime.class))
                        .line("accounts.data.id", account.id().toString())
                        .end()
                        .section())
                .single();
    }

    private List<PersonalSection> roles(UUID accountId, Language language) {
        PersonalSection.Writer writer = writer(language, "roles");
        jdbc.sql("select role, granted_at, reason from role_grant where account_id = :id order by granted_at")
                .param("id", accountId)
                .query(row -> {
                    writer.line("accounts.data.role", texts.get(language, "accounts.role." + row.getString(1)))
                            .line("accounts.data.granted", row.getObject(2, OffsetDateTime.class))
                            .line("accounts.data.reason", row.getString(3))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> browsers(UUID accountId, Language language) {
        PersonalSection.Writer writer = writer(language, "browsers");
        jdbc.sql(
                        "select expires_at, created_at, last_used_at from remembered_browser where account_id = :id order by expires_at")
                .param("id", accountId)
                .query(row -> {
                    writer.line("accounts.data.remembered", row.getObject(2, OffsetDateTime.class))
                            .line("accounts.data.used", row.getObject(3, OffsetDateTime.class))
                            .line("accounts.data.remembered-until", row.getObject(1, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> passkeys(UUID accountId, Language language) {
        PersonalSection.Writer writer = writer(language, "passkeys");
        jdbc.sql("select name, created_at, last_used_at from passkey where account_id = :id order by created_at")
                .param("id", accountId)
                .query(row -> {
                    writer.line("accounts.data.passkey", row.getString(1))
                            .line("accounts.data.created", row.getObject(2, OffsetDateTime.class))
                            .line("accounts.data.used", row.getObject(3, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> identities(UUID accountId, Language language) {
        PersonalSection.Writer writer = writer(language, "identities");
        jdbc.sql("select issuer, subject, joined_at, last_used_at from linked_identity where account_id = :id"
                        + " order by joined_at")
                .param("id", accountId)
                .query(row -> {
                    writer.line("accounts.data.identity", row.getString(1))
                            .line("accounts.data.id", row.getString(2))
                            .line("accounts.data.created", row.getObject(3, OffsetDateTime.class))
                            .line("accounts.data.used", row.getObject(4, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> codes(EmailAddress email, Language language) {
        PersonalSection.Writer writer = writer(language, "codes");
        jdbc.sql("select expires_at from sign_in_request where email = :email order by expires_at")
                .param("email", email.value())
                .query(row -> {
                    writer.line("accounts.data.code-until", row.getObject(1, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> mails(EmailAddress email, Language language) {
        PersonalSection.Writer writer = writer(language, "mails");
        outbox.export(email)
                .forEach(mail -> writer.line("accounts.data.mail.subject", mail.subject())
                        .line("accounts.data.mail.written", mail.createdAt())
                        .line("accounts.data.mail.sent", mail.sentAt())
                        .line("accounts.data.mail.text", mail.text())
                        .end());
        return writer.section();
    }

    private static @Nullable String day(@Nullable LocalDate day, Language language) {
        return day == null ? null : DanishTime.date(day, language);
    }

    private PersonalSection.Writer writer(Language language, String kind) {
        return new PersonalSection.Writer(texts, language, kind, "accounts.data." + kind + ".title");
    }
}
