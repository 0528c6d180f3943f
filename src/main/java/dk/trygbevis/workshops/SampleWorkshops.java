package dk.trygbevis.workshops;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.SampleAccounts;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented workshops of sample mode, put in at its first start: with free places, full, and a course day. */
@Component
@Profile("sample")
class SampleWorkshops implements ApplicationRunner {

    private final WorkshopRepository workshops;
    private final RegistrationRepository registrations;
    private final SampleAccounts people;
    private final Clock clock;

    SampleWorkshops(
            WorkshopRepository workshops, RegistrationRepository registrations, SampleAccounts people, Clock clock) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (workshops.count() > 0) {
            return;
        }
        WorkshopPlan scams = plan(
                null,
                new LocalizedText(
                        "Svindel på sms og mail – øv dig i at gennemskue den",
                        "Scams by text and mail – practise seeing through them"),
                new LocalizedText(
                        "Tag din telefon med. Vi ser på beskeder, der ligner den ægte vare, og øver os i at stoppe op.",
                        "Bring your phone. We look at messages that seem real and practise stopping to think."),
                4,
                LocalTime.of(16, 30),
                Duration.ofMinutes(90),
                "Havneby Bibliotek",
                "Kajen 4, 9999 Havneby",
                24);
        WorkshopPlan checkUp = plan(
                null,
                new LocalizedText("Tjek din telefon sammen med os", "Check your phone together with us"),
                new LocalizedText(
                        "En til en: Vi gennemgår adgangskoder, opdateringer og det, du er i tvivl om.",
                        "One to one: we go through passwords, updates and whatever you wonder about."),
                9,
                LocalTime.of(10, 0),
                Duration.ofHours(1),
                "Borgerservice",
                "Rådhuspladsen 1, 9999 Havneby",
                2);
        WorkshopPlan courseDay = plan(
                "basiskursus-natteliv",
                new LocalizedText(
                        "Basiskursus for nyansatte i nattelivet", "Basic course for new staff in the nightlife"),
                null,
                11,
                LocalTime.of(13, 0),
                Duration.ofHours(3),
                "Musikhuset",
                "Teatergade 2, 9999 Havneby",
                275);
        open(scams, "jens@sample.example");
        open(checkUp, "jens@sample.example", "maja@sample.example", "karen@sample.example");
        open(courseDay, "sofie@sample.example", "karen@sample.example");
    }

    private WorkshopPlan plan(
            @Nullable String course,
            LocalizedText title,
            @Nullable LocalizedText description,
            int inDays,
            LocalTime from,
            Duration length,
            String place,
            String address,
            int capacity) {
        Instant start = DanishTime.day(clock.instant())
                .plusDays(inDays)
                .atTime(from)
                .atZone(DanishTime.ZONE)
                .toInstant();
        return new WorkshopPlan(
                course, title, description, start, start.plus(length), place, address, true, Language.DA, capacity);
    }

    private void open(WorkshopPlan plan, String... participants) {
        Instant now = clock.instant();
        Workshop workshop = workshops.save(new Workshop(
                plan, people.find("maja@sample.example").orElseThrow().id(), now));
        Stream.of(participants)
                .map(email -> people.find(email).orElseThrow())
                .forEach(person -> registrations.save(register(workshop, person, now)));
    }

    private static Registration register(Workshop workshop, AccountDetails person, Instant now) {
        return workshop.register(person.id(), Objects.requireNonNull(person.name()), UUID.randomUUID(), now);
    }
}
