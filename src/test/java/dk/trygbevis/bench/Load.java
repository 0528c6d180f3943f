package dk.trygbevis.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a server for pages as fast as it answers, with wrk. */
final class Load {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern FAULT = Pattern.compile("Non-2xx|Socket errors");

    /** A machine that is busy otherwise may let one wait, which its rate shows. */
    private static final String LONGEST_ANSWER = "30s";

    /** Every request is made beforehand, so that the load generator costs the same for all pages. */
    private static final String SCRIPT = """
            local requests = {}
            local next = 0

            function init(arguments)
                for path in io.lines(arguments[1]) do
                    requests[#requests + 1] = wrk.format("GET", path)
                end
                math.randomseed(os.time())
                next = math.random(#requests)
            end

            function request()
                next = next % #requests + 1
                return requests[next]
            end
            """;

    private final Server server;
    private final Path folder;

    Load(Server server, Path folder) throws IOException {
        this.server = server;
        this.folder = folder;
        Files.writeString(folder.resolve("paths.lua"), SCRIPT);
    }

    /** Paths to ask for in turn, from a file that is written here. */
    Path paths(String name, List<String> paths) throws IOException {
        return Files.write(folder.resolve(name), paths, StandardCharsets.UTF_8);
    }

    /** @return requests per second; refused or broken ones end the bench, for they would be counted as fast */
    double run(Path paths, int connections, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        LONGEST_ANSWER,
                        "-s",
                        folder.resolve("paths.lua").toString(),
                        server.address(""),
                        "--",
                        paths.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(report);
        if (wrk.waitFor() != 0 || FAULT.matcher(report).find() || !rate.find()) {
            throw new IllegalStateException("wrk reports faults:\n" + report);
        }
        return Double.parseDouble(rate.group(1));
    }
}
