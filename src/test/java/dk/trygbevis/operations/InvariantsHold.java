package dk.trygbevis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After each test what must always hold does hold: it has broken nothing. For tests that fight the program. Rows that
 * another test has made by hand, on the database that they share, are not held against this one.
 */
public final class InvariantsHold implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(InvariantsHold.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", brokenRows(SpringExtension.getApplicationContext(context)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Set<?> before = context.getStore(NAMESPACE).get("before", Set.class);
        Set<String> broken = brokenRows(SpringExtension.getApplicationContext(context));
        broken.removeAll(before);
        assertThat(broken).isEmpty();
    }

    /** Every row that breaks something, as the name of the rule and the row's id. */
    static Set<String> brokenRows(ApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Set<String> broken = new HashSet<>();
        application
                .getBean(Invariants.class)
                .queries()
                .forEach(query -> jdbc.sql(query.sql())
                        .query((row, number) -> query.name() + ": " + row.getString(1))
                        .list()
                        .forEach(broken::add));
        return broken;
    }
}
