package dk.trygbevis.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guests who each sit in a lesson: what a browser sent when it opened one, sent again in sessions of their own. */
final class Learners {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern KEY_SENT = Pattern.compile("\"csrfToken\":\"[^\"]*\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Visit.Exchange> exchanges;
    private final String heading;

    Learners(Visit lesson) {
        this.exchanges = lesson.exchanges().stream()
                .filter(exchange -> exchange.equals(lesson.exchanges().getFirst())
                        || exchange.url().contains("v-r="))
                .toList();
        this.heading = lesson.heading();
    }

    void come(int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            openTheLesson();
        }
    }

    private void openTheLesson() throws IOException, InterruptedException {
        Map<String, String> cookies = new LinkedHashMap<>();
        StringBuilder seen = new StringBuilder();
        String key = "";
        for (Visit.Exchange exchange : exchanges) {
            HttpResponse<String> answer =
                    client.send(request(exchange, cookies, key), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(exchange.url() + " answers " + answer.statusCode());
            }
            keepCookies(answer, cookies);
            Matcher found = KEY.matcher(answer.body());
            key = found.find() ? found.group(1) : key;
            seen.append(answer.body());
        }
        if (seen.indexOf(heading) < 0) {
            throw new IllegalStateException("A learner did not get to see the lesson");
        }
    }

    private static HttpRequest request(Visit.Exchange exchange, Map<String, String> cookies, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(exchange.url()));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        String body = exchange.body();
        if (body == null) {
            return request.build();
        }
        String own = KEY_SENT.matcher(body).replaceAll(Matcher.quoteReplacement("\"csrfToken\":\"" + key + "\""));
        return request.header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(own))
                .build();
    }

    private static void keepCookies(HttpResponse<?> answer, Map<String, String> cookies) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }
}
