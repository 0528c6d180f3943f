package dk.trygbevis.testing;

import dk.trygbevis.Application;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application without a web server, on a database of its own. Runs twice in {@code
 * script/test}: on H2 and on PostgreSQL. The context is shared by all such tests, so they make their own rows and find
 * only those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles({"sample", "test"})
@ContextConfiguration(initializers = {TestDatabase.class, TestProviders.class})
@Import(DatabaseTest.Configuration.class)
public @interface DatabaseTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        People people(JdbcClient jdbc) {
            return new People(jdbc);
        }
    }
}
