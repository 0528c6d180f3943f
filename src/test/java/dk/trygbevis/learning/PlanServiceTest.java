package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PlanServiceTest {

    private static final String SLUG = "genkend-svindel";
    private static final String PLAN = "min-plan";

    @Autowired
    private PlanService plans;

    @Autowired
    private LearningService learning;

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Course course;
    private Checklist checklist;
    private Learner.Guest guest;

    @BeforeEach
    void aGuest() {
        course = catalog.current(SLUG).orElseThrow();
        checklist = (Checklist) course.exercise(PLAN).orElseThrow();
        guest = new Learner.Guest(UUID.randomUUID().toString().replace("-", ""));
    }

    @Test
    void ticksAreKeptAndCanBeTakenAway() {
        String item = checklist.items().getFirst().id();
        plans.tick(guest, SLUG, PLAN, item, true);
        plans.tick(guest, SLUG, PLAN, item, true);
        assertThat(plan(guest).lines().getFirst().ticked()).isTrue();

        plans.tick(guest, SLUG, PLAN, item, false);

        assertThat(plan(guest).lines()).noneMatch(PlanDetails.Line::ticked);
    }

    @Test
    void linesOfOnesOwnAreKeptTickedAndRemoved() {
        plans.addOwnLine(guest, SLUG, PLAN, "  Ring til Bo  ");
        PlanDetails.Line own = plan(guest).lines().getLast();
        assertThat(own.text(Language.DA)).isEqualTo("Ring til Bo");
        assertThat(plans.tick(guest, SLUG, PLAN, own.id(), true)
                        .lines()
                        .getLast()
                        .ticked())
                .isTrue();

        plans.removeOwnLine(guest, SLUG, PLAN, own.id());

        assertThat(plan(guest).lines()).hasSameSizeAs(checklist.items());
    }

    @Test
    void anItemOfTheChecklistCannotBeRemoved() {
        String item = checklist.items().getFirst().id();
        plans.tick(guest, SLUG, PLAN, item, true);

        assertThat(plans.removeOwnLine(guest, SLUG, PLAN, item)
                        .lines()
                        .getFirst()
                        .ticked())
                .isTrue();
    }

    @Test
    void linesThatDoNotFitAreRefusedWithTheirReason() {
        assertThat(plans.addOwnLine(guest, SLUG, PLAN, "  ")).isInstanceOf(OwnLineOutcome.Empty.class);
        assertThat(plans.addOwnLine(guest, SLUG, PLAN, "x".repeat(121))).isEqualTo(new OwnLineOutcome.TooLong(120));
        assertThat(plans.addOwnLine(guest, SLUG, PLAN, "Mit nummer er 010203-1234"))
                .isInstanceOf(OwnLineOutcome.HoldsCprNumber.class);
        for (int line = 0; line < 10; line++) {
            assertThat(plans.addOwnLine(guest, SLUG, PLAN, "Linje " + line)).isInstanceOf(OwnLineOutcome.Added.class);
        }
        assertThat(plans.addOwnLine(guest, SLUG, PLAN, "En til")).isEqualTo(new OwnLineOutcome.TooMany(10));
    }

    @Test
    void aPlanFollowsTheGuestIntoTheAccountThatHasBegunTheCourse() {
        UUID account = people.somebody();
        Learner.Member member = new Learner.Member(account);
        plans.tick(member, SLUG, PLAN, checklist.items().getFirst().id(), true);
        plans.tick(guest, SLUG, PLAN, checklist.items().getLast().id(), true);
        plans.addOwnLine(guest, SLUG, PLAN, "Ring til Bo");

        learning.adopt(guest, member);

        assertThat(plan(member).lines()).filteredOn(PlanDetails.Line::ticked).hasSize(2);
        assertThat(plan(member).lines().getLast().ownText()).isEqualTo("Ring til Bo");
    }

    @Test
    void aPersonsPlansAreGatheredAndCanBeMailed() {
        UUID account = people.somebody();
        plans.tick(
                new Learner.Member(account),
                SLUG,
                PLAN,
                checklist.items().getFirst().id(),
                true);
        plans.addOwnLine(new Learner.Member(account), SLUG, PLAN, "Ring til Bo");

        List<PlanDetails> gathered = Actors.as(account, () -> {
            plans.mail(SLUG, PLAN);
            return plans.plans();
        });

        assertThat(gathered).singleElement().satisfies(plan -> {
            assertThat(plan.exercise()).isEqualTo(PLAN);
            assertThat(plan.lines().getLast().ownText()).isEqualTo("Ring til Bo");
        });
        assertThat(jdbc.sql("select body from mail_message where kind = 'plan' and recipient = :recipient")
                        .param("recipient", account + "@example.org")
                        .query(String.class)
                        .single())
                .contains("[x] " + checklist.items().getFirst().text().da(), "[ ] Ring til Bo");
    }

    private PlanDetails plan(Learner learner) {
        return plans.plan(Optional.of(learner), course, checklist);
    }
}
