package dk.trygbevis.workshops;

import dk.trygbevis.accounts.Erasure;
import dk.trygbevis.accounts.PersonalDataSource;
import dk.trygbevis.accounts.PersonalSection;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.RoleHolders;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person's places. A place at a coming workshop is given up by the rule for places, so that it goes to the first who
 * waits; at one that has begun the place stays taken, by nobody, so that the figures still hold.
 */
@Component
@Order(10)
class WorkshopPersonalData implements PersonalDataSource {

    private static final String COMING = " and w.cancelled_at is null and w.ends_at > :now";

    private final Places places;
    private final RegistrationRepository registrations;
    private final CheckInRepository checkIns;
    private final RoleHolders holders;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkshopPersonalData(
            Places places,
            RegistrationRepository registrations,
            CheckInRepository checkIns,
            RoleHolders holders,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.places = places;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.holders = holders;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("workshop", "registration", "check_in");
    }

    @Override
    public List<PersonalSection> export(UUID accountId, Language language) {
        List<PersonalSection> sections = new ArrayList<>(placesOf(accountId, language));
        sections.addAll(plannedBy(accountId, language));
        return sections;
    }

    @Override
    public Optional<Instant> neededUntil(UUID accountId) {
        return jdbc.sql("select max(w.ends_at) from workshop w where (w.created_by = :account or exists"
                        + " (select 1 from registration r where r.workshop_id = w.id and r.account_id = :account"
                        + " and r.status <> 'CANCELLED'))" + COMING)
                .param("account", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Somebody must look after a workshop that people have signed up for: another organizer of it, or it is called off. */
    @Override
    public List<String> hindrances(UUID accountId) {
        boolean alone = jdbc
                .sql("select w.id from workshop w where w.created_by = :account" + COMING)
                .param("account", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .stream()
                .anyMatch(workshop ->
                        holders.successor(Role.ORGANIZER, workshop, accountId).isEmpty());
        return alone ? List.of("workshops.erase.coming") : List.of();
    }

    @Override
    public void erase(Erasure erasure) {
        registrations.workshopsOf(erasure.accountId()).forEach(workshop -> leave(workshop, erasure));
        registrations.flush();
        handOver(erasure);
    }

    /** What nobody takes over is over, and keeps an id that is nobody's. */
    private void handOver(Erasure erasure) {
        List<UUID> planned = jdbc.sql("select id from workshop where created_by = :account order by id")
                .param("account", erasure.accountId())
                .query(UUID.class)
                .list();
        for (UUID workshop : planned) {
            holders.successor(Role.ORGANIZER, workshop, erasure.accountId())
                    .or(() -> Optional.ofNullable(erasure.by()))
                    .ifPresent(successor -> jdbc.sql("update workshop set created_by = :successor where id = :id")
                            .param("successor", successor)
                            .param("id", workshop)
                            .update());
        }
    }

    private void leave(UUID workshopId, Erasure erasure) {
        Workshop workshop = places.lock(workshopId);
        registrations
                .findByWorkshopIdAndAccountId(workshopId, erasure.accountId())
                .ifPresent(registration -> leave(workshop, registration, erasure.now()));
    }

    private void leave(Workshop workshop, Registration registration, Instant now) {
        boolean came = checkIns.existsById(registration.id());
        if (registration.status() == RegistrationStatus.CONFIRMED && (came || !workshop.isOpen(now))) {
            registration.forgetPerson();
            return;
        }
        boolean active = registration.status() != RegistrationStatus.CANCELLED;
        if (active) {
            workshop.giveUp(registration, now);
        }
        registrations.delete(registration);
        if (active && workshop.isOpen(now)) {
            places.fill(workshop);
        }
    }

    private List<PersonalSection> placesOf(UUID accountId, Language language) {
        PersonalSection.Writer writer =
                new PersonalSection.Writer(texts, language, "places", "workshops.data.places.title");
        jdbc.sql("select w.title_da, w.title_en, w.starts_at, r.name, r.status, r.registered_at, r.cancelled_at,"
                        + " c.checked_in_at from registration r join workshop w on w.id = r.workshop_id"
                        + " left join check_in c on c.registration_id = r.id"
                        + " where r.account_id = :account order by w.starts_at desc, w.id")
                .param("account", accountId)
                .query(row -> {
                    writer.line("workshops.data.workshop", row.getString(language == Language.EN ? 2 : 1))
                            .line("workshops.data.when", row.getObject(3, OffsetDateTime.class))
                            .line("workshops.data.name", row.getString(4))
                            .line(
                                    "workshops.data.status",
                                    texts.get(language, "workshops.data.status." + row.getString(5)))
                            .line("workshops.data.registered", row.getObject(6, OffsetDateTime.class))
                            .line("workshops.data.cancelled", row.getObject(7, OffsetDateTime.class))
                            .line("workshops.data.came", row.getObject(8, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> plannedBy(UUID accountId, Language language) {
        PersonalSection.Writer writer =
                new PersonalSection.Writer(texts, language, "planned-workshops", "workshops.data.planned.title");
        jdbc.sql("select title_da, title_en, starts_at, created_at from workshop where created_by = :account"
                        + " order by starts_at desc, id")
                .param("account", accountId)
                .query(row -> {
                    writer.line("workshops.data.workshop", row.getString(language == Language.EN ? 2 : 1))
                            .line("workshops.data.when", row.getObject(3, OffsetDateTime.class))
                            .line("workshops.data.planned", row.getObject(4, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }
}
