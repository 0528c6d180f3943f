package dk.trygbevis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The rules of the house that a machine can hold, each with its reason. */
@AnalyzeClasses(packages = "dk.trygbevis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entitiesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .because("across modules go ids, records and events; an entity that gets out takes its session along");

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("whoever reads another module's tables breaks with its next migration");

    @ArchTest
    static final ArchRule viewsStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("a view is reached by its address, not by its class");

    @ArchTest
    static final ArchRule everyViewSaysWhoMaySeeIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .because("what nobody opened is closed, and a reader should see it at the class");

    @ArchTest
    static final ArchRule stylesStandInStyleSheets = noClasses()
            .should()
            .callMethod(HasStyle.class, "getStyle")
            .orShould()
            .callMethod(Element.class, "getStyle")
            .because("a rule in Java cannot follow dark mode, print or a narrow screen");

    @ArchTest
    static final ArchRule theTimeIsAskedOfTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("expiry, deadlines and pauses are tested by turning the clock " + Clock.class);

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Check")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is worth saying goes to the log, with its reference");

    @ArchTest
    static final ArchRule nothingRunsWhatATextSays = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.ProcessBuilder|java\\.io\\.ObjectInputStream|javax\\.script\\..*"
                    + "|javax\\.naming\\..*|org\\.springframework\\.expression\\..*|.*\\.ScriptEngine.*")
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class)
            .because("a program, an expression or an object made from a text is an attacker's to write");

    @ArchTest
    static final ArchRule noHandlersOfEverything = methods()
            .should(notCatchEverything())
            .because("one handler answers what nobody expected; others would hide it");

    /** Throwable is left out: the compiler itself catches it for every try with resources. */
    private static ArchCondition<JavaMethod> notCatchEverything() {
        return new ArchCondition<>("not catch Exception") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(caught -> caught.isEquivalentTo(Exception.class))
                        .filter(caught -> !method.getOwner().getSimpleName().equals("ErrorAnswers"))
                        .forEach(caught -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " catches " + caught.getSimpleName())));
            }
        };
    }
}
