package dk.trygbevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopCalendar;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every view, every endpoint and every service method as a guest, as somebody signed in and as each role, and
 * compares who was let in with the table in docs/roles.md. What has no row there fails, and so does a row of what is gone.
 */
@DatabaseTest
class RolesTableTest {

    private static final Path TABLE = Path.of("docs", "roles.md");

    /** Who asks. The columns of the table, in this order. */
    private enum Asker {
        GUEST,
        LEARNER,
        INSTRUCTOR,
        ORGANIZER,
        EDITOR,
        VENUE_MANAGER,
        INSPECTOR,
        ADMINISTRATOR;

        boolean holds(String role) {
            return name().equals(role);
        }

        Optional<Role> role() {
            return Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name()))
                    .findFirst();
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WorkshopCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private final Map<Asker, UUID> accounts = new EnumMap<>(Asker.class);

    @BeforeEach
    void oneOfEachRole() {
        for (Asker asker : Asker.values()) {
            if (asker != Asker.GUEST) {
                accounts.put(asker, asker.role().map(this::holding).orElseGet(people::somebody));
            }
        }
    }

    @Test
    void everyViewLetsInWhomTheTableSays() throws IOException {
        assertSame(rows("view"), views());
    }

    @Test
    void everyEndpointLetsInWhomTheTableSays() throws Exception {
        assertSame(rows("endpoint"), endpoints());
    }

    @Test
    void everyServiceMethodLetsInWhomTheTableSays() throws IOException {
        assertSame(rows("method"), methods());
    }

    @Test
    void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
        assertThat(serviceMethods()
                        .filter(method -> rule(method) == null && !isOpen(method))
                        .map(RolesTableTest::name))
                .isEmpty();
    }

    private static void assertSame(List<String> table, List<String> walked) {
        assertThat(walked.stream().filter(row -> !table.contains(row)))
                .as("rows that %s lacks or has otherwise", TABLE)
                .isEmpty();
        assertThat(table.stream().filter(row -> !walked.contains(row)))
                .as("rows of %s about what is gone or has changed", TABLE)
                .isEmpty();
    }

    private UUID holding(Role role) {
        if (!role.isForOneThing()) {
            return people.holding(role);
        }
        UUID account = people.somebody();
        jdbc.sql("insert into role_grant (id, account_id, role, scope, reason, granted_at, granted_by)"
                        + " values (:id, :account, :role, :scope, '', current_timestamp, :account)")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("role", role.name())
                .param("scope", UUID.randomUUID().toString())
                .update();
        return account;
    }

    /** The table's rows of a kind, without the spaces that align them and without the last column, which explains. */
    private static List<String> rows(String kind) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| " + kind + " |"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .limit(2 + Asker.values().length)
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .toList();
    }

    private static String row(String kind, String what, Predicate<Asker> letIn) {
        return "| " + kind + " | `" + what + "` | "
                + Arrays.stream(Asker.values())
                        .map(asker -> letIn.test(asker) ? "✓" : "–")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private List<String> views() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        List<String> rows = new ArrayList<>();
        for (Class<? extends Component> view : classes(Component.class)) {
            for (String route : routesOf(view)) {
                rows.add(row(
                        "view",
                        "/" + route,
                        asker -> checker.hasAccess(
                                view, asker == Asker.GUEST ? null : () -> asker.name(), asker::holds)));
            }
        }
        return rows;
    }

    private static List<String> routesOf(Class<?> view) {
        return Stream.concat(
                        Stream.ofNullable(view.getAnnotation(Route.class)).map(Route::value),
                        Arrays.stream(view.getAnnotationsByType(RouteAlias.class))
                                .map(RouteAlias::value))
                .toList();
    }

    private <T> List<Class<? extends T>> classes(Class<T> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("dk.trygbevis").stream()
                .<Class<? extends T>>map(found -> load(found.getBeanClassName(), kind))
                .toList();
    }

    private static <T> Class<? extends T> load(@Nullable String name, Class<T> kind) {
        try {
            return Class.forName(name).asSubclass(kind);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private List<String> endpoints() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Set<String> endpoints = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> endpoints.addAll(addresses(info)));
        List<String> rows = new ArrayList<>();
        for (String endpoint : endpoints) {
            String[] parts = endpoint.split(" ");
            Map<Asker, Boolean> letIn = new EnumMap<>(Asker.class);
            for (Asker asker : Asker.values()) {
                letIn.put(asker, isLetIn(browser, HttpMethod.valueOf(parts[0]), parts[1], asker));
            }
            rows.add(row("endpoint", endpoint, letIn::get));
        }
        return rows;
    }

    private static List<String> addresses(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern))
                .toList();
    }

    /** Let in is who is neither refused nor sent to sign in: what the answer is then is told elsewhere. */
    private boolean isLetIn(MockMvc browser, HttpMethod method, String pattern, Asker asker) throws Exception {
        String id = calendar.next(1).getFirst().id().toString();
        String path = pattern.replaceAll("/\\*\\*$", "/x").replaceAll("\\{[^}]*}", id);
        var asked = request(method, path).with(csrf());
        if (asker != Asker.GUEST) {
            asked = asked.with(Actors.signedIn(Objects.requireNonNull(accounts.get(asker))));
        }
        var response = browser.perform(asked).andReturn().getResponse();
        String location = response.getHeader("Location");
        boolean toSignIn = location != null && location.matches(".*(/log-ind|/en/sign-in)\\?next=.*");
        return response.getStatus() != 403 && response.getStatus() != 401 && !toSignIn;
    }

    private List<String> methods() {
        return serviceMethods()
                .map(method -> row("method", name(method), asker -> isLetIn(method, asker)))
                .toList();
    }

    /** Public methods of public services: what another module or a view can call. */
    private Stream<Method> serviceMethods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("dk.trygbevis"))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .sorted(Comparator.comparing(RolesTableTest::name));
    }

    private static @Nullable PreAuthorize rule(Method method) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), PreAuthorize.class);
    }

    private static boolean isOpen(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class) == null
                && (method.isAnnotationPresent(OpenToAll.class)
                        || method.getDeclaringClass().isAnnotationPresent(OpenToAll.class));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private boolean isLetIn(Method method, Asker asker) {
        if (isOpen(method)) {
            return true;
        }
        MethodInvocation call = new SimpleMethodInvocation(new Object(), method);
        AuthorizationResult result =
                new PreAuthorizeAuthorizationManager().authorize(() -> authentication(asker), call);
        return result == null || result.isGranted();
    }

    private static Authentication authentication(Asker asker) {
        return asker == Asker.GUEST
                ? new AnonymousAuthenticationToken(
                        "guest", "guest", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : UsernamePasswordAuthenticationToken.authenticated(
                        asker.name(),
                        null,
                        asker.role().stream()
                                .map(role -> new SimpleGrantedAuthority(role.authority()))
                                .toList());
    }
}
