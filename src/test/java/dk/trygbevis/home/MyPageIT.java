package dk.trygbevis.home;

import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.TestClock;
import dk.trygbevis.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** My page says what presses first. */
@BrowserTest
class MyPageIT {

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aCertificateThatRunsOutComesFirst(Visitor holder) {
        holder.isSignedInAs("Maja Kjær");
        holder.sees("Gælder til og med");
        holder.seesNot("udløber om");

        // The certificate of the sample counts for two years.
        clock.move(Duration.ofDays(700));
        holder.opens("/my");

        holder.seesHeading("Det næste");
        holder.sees("Dit bevis i Basiskursus for nattelivet udløber om");
        holder.findsNothingInTheWay();

        clock.move(Duration.ofDays(60));
        holder.opens("/my");
        holder.sees("er udløbet.");
    }

    @Test
    void aCourseThatWasBegunIsTheNextThingToFinish(Visitor learner) {
        learner.opens("/log-ind");
        learner.signsInWithACode("nour-" + System.nanoTime() + "@mail.example");
        learner.opens("/my");
        learner.sees("Du er ikke begyndt på et kursus endnu.");
        learner.seesNot("Det næste");

        learner.opens("/learn/genkend-svindel");
        learner.page().getByRole(AriaRole.HEADING).first().waitFor();
        learner.opens("/my");

        learner.seesHeading("Det næste");
        learner.sees("lektioner og testen.");
    }
}
