package dk.trygbevis.testing;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands tests their visitors. One Chromium for the run, a fresh context for each visitor. */
final class Browsers implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browsers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String address = "http://localhost:"
                + SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getProperty("server.port");
        Visitor visitor = new Visitor(Shared.BROWSER, address);
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        List<Visitor> visitors = visitors(context);
        for (int i = 0; i < visitors.size(); i++) {
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName() + "-" + i;
            visitors.get(i)
                    .leave(failed ? Path.of("target", "screenshots", name.replaceAll("[^\\w-]", "") + ".png") : null);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> visitors(ExtensionContext context) {
        return (List<Visitor>) context.getStore(NAMESPACE).computeIfAbsent("visitors", key -> new ArrayList<Visitor>());
    }

    /** One for the run, started when the first visitor comes. */
    private static final class Shared {

        private static final Browser BROWSER = Chromium.launch().browser();
    }
}
