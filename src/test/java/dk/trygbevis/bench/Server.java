package dk.trygbevis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, on a free port of this machine. */
final class Server implements AutoCloseable {

    /** As {@code script/server} starts it, with the quick compiler alone. */
    static final List<String> SAMPLE =
            List.of("@target/server/options", "-XX:TieredStopAtLevel=1", "-jar", "target/server/trygbevis.jar");

    /** With the compiler that makes the fastest code, as for production. */
    static final List<String> PRODUCTION = List.of("@target/server/options", "-jar", "target/server/trygbevis.jar");

    /** As Maven leaves it. */
    static final List<String> PLAIN = List.of("-jar", "target/trygbevis.jar");

    /** As for production, and with the constant page beside it. */
    static final List<String> WITH_CONSTANT_PAGE = List.of(
            "@target/server/options",
            "-cp",
            "target/server/trygbevis.jar:target/bench/constant.jar",
            "dk.trygbevis.Application");

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration NEXT_LOOK = Duration.ofMillis(10);

    private final Process process;
    private final int port;
    private final Duration startUp;

    private Server(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /** Starts it in sample mode and waits until it is ready. */
    static Server start(List<String> how, Path data, Map<String, String> environment) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(how);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target", "bench"))
                        .resolve("server.log")
                        .toFile());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "sample,bench");
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("TRYGBEVIS_DATA", data.toString());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(process, port);
        return new Server(process, port, Duration.ofNanos(System.nanoTime() - began));
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** From the start of the process to its first answer that it is healthy. */
    Duration startUp() {
        return startUp;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The server does not stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Process process, int port) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, question)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroy();
                    throw new IllegalStateException("The server did not start; target/bench/server.log says why");
                }
                Thread.sleep(NEXT_LOOK);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
