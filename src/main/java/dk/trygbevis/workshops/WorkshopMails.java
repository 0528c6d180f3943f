package dk.trygbevis.workshops;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people are told by mail, each in their own language: when, where, and how to give up the place. */
@Component
class WorkshopMails {

    private static final int AT_ONCE = 500;

    enum Kind {
        CONFIRMED("confirmed"),
        WAITING("waiting"),
        PLACE_FREED("place-freed"),
        CANCELLED("cancelled"),
        CHANGED("changed");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    private final AccountService accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteIdentitySource site;

    WorkshopMails(AccountService accounts, Outbox outbox, Texts texts, SiteIdentitySource site) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
    }

    void registered(RegistrationOutcome outcome, Workshop workshop, AccountDetails person) {
        switch (outcome) {
            case RegistrationOutcome.Confirmed() -> send(Kind.CONFIRMED, workshop, person, 0);
            case RegistrationOutcome.Waitlisted(int position) -> send(Kind.WAITING, workshop, person, position);
            case RegistrationOutcome.AlreadyRegistered already -> {}
            case RegistrationOutcome.Closed closed -> {}
        }
    }

    void tell(Kind kind, Workshop workshop, List<UUID> accountIds) {
        for (int from = 0; from < accountIds.size(); from += AT_ONCE) {
            List<UUID> some = accountIds.subList(from, Math.min(from + AT_ONCE, accountIds.size()));
            accounts.find(some).values().forEach(person -> send(kind, workshop, person, 0));
        }
    }

    private void send(Kind kind, Workshop workshop, AccountDetails person, int position) {
        Language language = person.language();
        WorkshopPlan plan = workshop.plan();
        SiteIdentity identity = site.current();
        String key = "workshops.mail." + kind.name;
        Object[] facts = {
            plan.title().in(language),
            DanishTime.weekdayAndDate(plan.startsAt(), language),
            DanishTime.timeRange(plan.startsAt(), plan.endsAt(), language),
            plan.place(),
            plan.address(),
            identity.siteAddress() + WorkshopRoutes.myPlace(workshop.id()).in(language),
            identity.authority().name(),
            position
        };
        outbox.enqueue(new Mail(
                person.email(),
                language,
                "workshop-" + kind.name,
                texts.get(language, key + ".subject", facts),
                texts.get(language, key + ".text", facts),
                null));
    }
}
