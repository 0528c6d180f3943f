package dk.trygbevis.privacy;

import static dk.trygbevis.testing.Actors.as;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.SignIn;
import dk.trygbevis.accounts.SignInService;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.learning.CourseCompleted;
import dk.trygbevis.learning.FinalTest;
import dk.trygbevis.learning.Learner;
import dk.trygbevis.learning.LearningService;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.AttendanceService;
import dk.trygbevis.workshops.Plans;
import dk.trygbevis.workshops.WorkshopService;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A person about whom every module knows something, put there the way it is when people use the product. */
public final class Somebody {

    static final String COURSE = "basiskursus-natteliv";

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final UUID id;
    private final PersonName name;

    private Somebody(ApplicationContext context, UUID id, PersonName name) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.id = id;
        this.name = name;
    }

    /** With a name that nobody else has. */
    public static Somebody in(ApplicationContext context) {
        PersonName name =
                new PersonName("Zenobia " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qvist");
        return new Somebody(context, context.getBean(People.class).somebody(name), name);
    }

    public UUID id() {
        return id;
    }

    public PersonName name() {
        return name;
    }

    public EmailAddress email() {
        return account().email();
    }

    public AccountDetails account() {
        return context.getBean(AccountService.class).find(id).orElseThrow();
    }

    public Somebody hasSignedInAndAskedForACode() {
        context.getBean(SignIn.class).as(account(), true, new MockHttpServletRequest(), new MockHttpServletResponse());
        SecurityContextHolder.clearContext();
        context.getBean(SignInService.class).request(email(), Language.DA);
        jdbc.sql("insert into passkey (id, credential_id, account_id, name, public_key, attestation_object, transports,"
                        + " signature_count, created_at, last_used_at)"
                        + " values (:id, :credential, :account, :name, '', '', '', 0, :now, :now)")
                .param("id", UUID.randomUUID())
                .param("credential", UUID.randomUUID().toString())
                .param("account", id)
                .param("name", "Telefon, " + name)
                .param("now", context.getBean(Clock.class).instant().atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }

    public Somebody holds(Role role) {
        context.getBean(People.class).grant(id, role);
        jdbc.sql("update role_grant set reason = :reason where account_id = :account")
                .param("reason", name + " bad om det")
                .param("account", id)
                .update();
        return this;
    }

    public Somebody hasLearned() {
        LearningService learning = context.getBean(LearningService.class);
        Course course = context.getBean(CourseCatalog.class).current(COURSE).orElseThrow();
        Lesson lesson = course.lessons().getFirst();
        Question question = lesson.questions().getFirst();
        Learner.Member member = new Learner.Member(id);
        learning.arrive(member, COURSE, lesson.id(), 2);
        learning.completeLesson(member, COURSE, lesson.id());
        learning.answer(member, COURSE, lesson.id(), question.id(), question.rightAnswer());
        as(id, () -> context.getBean(FinalTest.class).start(COURSE));
        return this;
    }

    /** @return the id of the certificate */
    public String hasACertificate() {
        CourseCompleted completed = completed();
        publish(completed);
        await().until(() -> certificates(completed) == 1);
        return jdbc.sql("select id from certificate where completion_id = :completion")
                .param("completion", completed.completionId())
                .query(String.class)
                .single();
    }

    public CourseCompleted completed() {
        Course course = context.getBean(CourseCatalog.class).current(COURSE).orElseThrow();
        return new CourseCompleted(
                UUID.randomUUID(),
                id,
                course.slug(),
                course.version(),
                course.digest(),
                context.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS));
    }

    public void publish(CourseCompleted completed) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.publishEvent(completed));
    }

    /** @return the workshop, which counts towards the course */
    public UUID hasAPlaceAtAWorkshopWith(int places) {
        UUID workshop = aWorkshopWith(places);
        signsUpFor(workshop);
        return workshop;
    }

    public void signsUpFor(UUID workshop) {
        as(id, () -> context.getBean(WorkshopService.class).register(workshop, name, UUID.randomUUID()));
    }

    public UUID aWorkshopWith(int places) {
        return as(
                organizer(),
                () -> context.getBean(WorkshopService.class)
                        .schedule(Plans.aWorkshop()
                                .withPlaces(places)
                                .forCourse(COURSE)
                                .plan()),
                Role.ORGANIZER,
                Role.ADMINISTRATOR);
    }

    public UUID registrationFor(UUID workshop) {
        return jdbc.sql("select id from registration where workshop_id = :workshop and account_id = :account")
                .param("workshop", workshop)
                .param("account", id)
                .query(UUID.class)
                .single();
    }

    /** Somebody ticked them as present. */
    public void isCheckedIn(UUID registration) {
        as(
                organizer(),
                () -> context.getBean(AttendanceService.class).checkIn(registration, true),
                Role.ORGANIZER,
                Role.ADMINISTRATOR);
    }

    /** @return a workshop that is over, and that the person came to */
    public UUID hasBeenToAWorkshop() {
        UUID workshop = hasAPlaceAtAWorkshopWith(5);
        isCheckedIn(registrationFor(workshop));
        await().until(() -> jdbc.sql("select count(*) from attendance where account_id = :account")
                        .param("account", id)
                        .query(Long.class)
                        .single()
                > 0);
        isOver(workshop, Duration.ofDays(30));
        return workshop;
    }

    public void isOver(UUID workshop, Duration ago) {
        var end = context.getBean(Clock.class).instant().minus(ago);
        jdbc.sql("update workshop set starts_at = :start, ends_at = :end where id = :id")
                .param("start", end.minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC))
                .param("end", end.atOffset(ZoneOffset.UTC))
                .param("id", workshop)
                .update();
    }

    private UUID organizer() {
        return context.getBean(People.class).somebody();
    }

    private long certificates(CourseCompleted completed) {
        return jdbc.sql("select count(*) from certificate where completion_id = :completion")
                .param("completion", completed.completionId())
                .query(Long.class)
                .single();
    }
}
