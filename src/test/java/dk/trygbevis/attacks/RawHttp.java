package dk.trygbevis.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests byte by byte, also those that no client library would send. Keeps cookies as a browser does. */
final class RawHttp {

    private static final int PATIENCE = 30_000;
    private static final int LONGEST_HEAD = 64_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    RawHttp(int port) {
        this.port = port;
    }

    /** @param status 0 where the line was cut without an answer */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        String token() {
            Matcher found = TOKEN.matcher(body);
            if (!found.find()) {
                throw new AssertionError("No form in " + status + " " + body);
            }
            return found.group(1);
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    /** @param fields as a browser would encode them */
    Answer post(String path, String fields) throws IOException {
        return send("POST", path, fields, "Content-Type: application/x-www-form-urlencoded");
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Connection:"))) {
            request.append("Connection: close\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.append("Cookie: ").append(String.join("; ", pairs)).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return exchange(request.append("\r\n").append(body).toString());
    }

    /** Sends these bytes and no others. */
    Answer exchange(String request) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(PATIENCE);
            write(line, request);
            return read(line);
        }
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** The one-click sign-in of sample mode. */
    void signInAs(String email) throws IOException {
        String token = get("/log-ind").token();
        Answer answer = post("/sample/sign-in", "_csrf=" + token + "&email=" + email);
        if (answer.status() != 303) {
            throw new AssertionError("Not signed in: " + answer);
        }
    }

    private static void write(Socket line, String request) throws IOException {
        try {
            line.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
        } catch (SocketException refusedHalfway) {
            // The answer, if there is one, is already on its way.
        }
    }

    private Answer read(Socket line) throws IOException {
        String text;
        try {
            text = answer(line.getInputStream());
        } catch (SocketException cut) {
            return new Answer(0, Map.of(), "");
        }
        if (!text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, Map.of(), text);
        }
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                    .add(header[1]);
        }
        headers.getOrDefault("set-cookie", List.of()).forEach(this::keep);
        return new Answer(Integer.parseInt(lines[0].substring(9, 12)), headers, parts.length > 1 ? parts[1] : "");
    }

    /** All until the server hangs up; of an answer that opens a WebSocket, which stays open, the head. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            read.write(octet);
            if (octet == '\n' && read.size() < LONGEST_HEAD) {
                String head = read.toString(StandardCharsets.ISO_8859_1);
                if (head.endsWith("\r\n\r\n")) {
                    return head.startsWith("HTTP/1.1 101") ? head : head + rest(in);
                }
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static String rest(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
