package dk.trygbevis.attacks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** An address that plain HTTP answers, as the application itself lists them: a new one is attacked without a word. */
record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

    static List<Endpoint> all(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        Stream<HttpMethod> named = methods.isEmpty()
                ? Stream.of(HttpMethod.GET)
                : methods.stream().map(method -> HttpMethod.valueOf(method.name()));
        return named.flatMap(
                method -> info.getPatternValues().stream().map(pattern -> new Endpoint(method, pattern, handler)));
    }

    boolean changes() {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    boolean hasVariable() {
        return pattern.contains("{");
    }

    /** The address with its variables filled in. */
    String path(String value) {
        return pattern.replaceAll("/\\*\\*$", "/x").replaceAll("\\{[^}]*}", value);
    }

    /** @param byPart the value for the first of these parts that the address holds, in the map's order */
    String path(Map<String, String> byPart) {
        return path(byPart.entrySet().stream()
                .filter(entry -> pattern.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("00000000-0000-0000-0000-000000000000"));
    }

    /** The names of the parameters that it reads from the query or the form. */
    List<String> parameters() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(parameter -> {
                    RequestParam read = parameter.getAnnotation(RequestParam.class);
                    return read.name().isEmpty()
                            ? read.value().isEmpty() ? parameter.getName() : read.value()
                            : read.name();
                })
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
