package dk.trygbevis.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.microsoft.playwright.Browser;
import dk.trygbevis.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Measures what a municipality would feel, all in one run on one machine, and prints it beside what we aim at and what
 * Moodle needs on a machine of the same kind (2 cores; measured once, so only its order of magnitude counts here).
 */
public final class Bench {

    private static final int STARTS = 5;
    private static final int PLAIN_STARTS = 3;
    private static final int LEARNERS = 200;
    private static final int CERTIFICATES = 100_000;
    private static final int VISITS = 3;
    private static final Duration REST = Duration.ofSeconds(15);

    private final Path folder;

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        ((Logger) LoggerFactory.getLogger("io.zonky.test")).setLevel(Level.WARN);
        Bench bench = new Bench(Path.of(arguments[0]));
        print(
                "Trygbevis bench: %d cores, Java %s, PostgreSQL with fsync; the load, the database and the server share them.%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        bench.startUp();
        try (Database database = Database.start(bench.folder)) {
            List<String> ids = bench.fill(database);
            bench.memoryAndPages(database, ids.getFirst());
            bench.publicCheck(database, ids);
        }
    }

    private void startUp() throws IOException {
        Path data = Files.createDirectories(folder.resolve("start"));
        Server.start(Server.PRODUCTION, data, Map.of()).close();
        double sample = medianStart(Server.SAMPLE, data, STARTS);
        double production = medianStart(Server.PRODUCTION, data, STARTS);
        double plain = medianStart(Server.PLAIN, data, PLAIN_STARTS);

        Table table = new Table("Start-up, H2, from process start to ready", "here", "aim", "", "Moodle");
        table.row("script/server (start cache, quick compiler)", seconds(sample), "< 5 s", met(sample < 5), "1.0 s");
        table.row("start cache, full compiler", seconds(production), "< 5 s", met(production < 5), "");
        table.row("java -jar", seconds(plain), "", "", "");
        print(
                "%n%sMedians of %d, %d and %d. Moodle is ahead here, as of anything in Java.%n",
                table, STARTS, STARTS, PLAIN_STARTS);
    }

    private static String seconds(double seconds) {
        return Table.figure("%.1f s", seconds);
    }

    private static double medianStart(List<String> how, Path data, int times) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            try (Server server = Server.start(how, data, Map.of())) {
                seconds.add(server.startUp().toMillis() / 1000.0);
            }
        }
        return median(seconds);
    }

    /** The first start makes the tables. */
    private List<String> fill(Database database) throws IOException, SQLException {
        Server.start(Server.PRODUCTION, folder, database.environment()).close();
        return database.insertCertificates(CERTIFICATES);
    }

    private void memoryAndPages(Database database, String id) throws IOException, InterruptedException {
        try (Server server = Server.start(Server.PRODUCTION, folder, database.environment());
                Chromium chromium = Chromium.launch()) {
            Table table = new Table("Memory, resident", "server", "database", "both", "aim", "", "Moodle");
            Thread.sleep(REST);
            memory(table, "at rest", server, database, "142 MiB");
            Visit lesson = Visit.to(chromium.browser(), server.address("/learn/genkend-svindel"));
            new Learners(lesson).come(LEARNERS);
            memory(table, LEARNERS + " learners in a lesson", server, database, "495 MiB (50 users)");
            print("%n%s", table);
            pages(server, chromium.browser(), id);
        }
    }

    private static void memory(Table table, String when, Server server, Database database, String moodle)
            throws IOException {
        long own = Footprint.residentMebibytes(server.process());
        long databases = Footprint.familyMebibytes(database.process());
        table.row(
                when,
                own + " MiB",
                databases + " MiB",
                own + databases + " MiB",
                "≤ 500 MiB",
                met(own + databases <= 500),
                moodle);
    }

    private static void pages(Server server, Browser browser, String id) {
        Table table = new Table("Pages, empty cache", "requests", "KB", "aim", "", "readable", "aim", "", "Moodle");
        page(table, "front page", server.address("/"), browser, 100, 300, "1,187 KB, 1.26 s");
        page(table, "course", server.address("/kurser/genkend-svindel"), browser, 100, 300, "1,244 KB, 1.37 s");
        page(table, "workshops", server.address("/workshops"), browser, 100, 300, "");
        page(table, "certificate check", server.address("/v/" + id), browser, 100, 300, "1,186 KB, 1.19 s");
        page(
                table,
                "lesson (Vaadin)",
                server.address("/learn/genkend-svindel"),
                browser,
                600,
                1300,
                "3,921 KB, 2.54 s");
        print(
                "%n%s\"Readable\" is when the first heading stands there, median of %d; Moodle's time is until one can act.%n",
                table, VISITS);
    }

    private static void page(
            Table table, String name, String address, Browser browser, int mostKb, int mostMillis, String moodle) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            visits.add(Visit.to(browser, address));
        }
        Visit last = visits.getLast();
        double kb = last.bytes() / 1000.0;
        double millis = median(visits.stream().map(Visit::milliseconds).toList());
        table.row(
                name,
                String.valueOf(last.exchanges().size()),
                Table.figure("%,.1f", kb),
                "< " + mostKb,
                met(kb < mostKb),
                Table.figure("%.0f ms", millis),
                "< " + mostMillis + " ms",
                met(millis < mostMillis),
                moodle);
    }

    private void publicCheck(Database database, List<String> ids) throws IOException, InterruptedException {
        try (Server server = Server.start(Server.WITH_CONSTANT_PAGE, folder, database.environment())) {
            print("%n%s", new CheckRounds(server, folder, ids).run());
        }
    }

    static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    static String met(boolean met) {
        return met ? "met" : "MISSED";
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
        System.out.flush();
    }
}
