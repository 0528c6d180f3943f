package dk.trygbevis.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The public check against its ceiling. Each round asks for the constant page and for checks one after the other, so
 * that whatever else the machine does meets both alike.
 */
final class CheckRounds {

    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final List<String> MOODLE = List.of("25", "54", "53");
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final int WARM_UP_SECONDS = 15;
    private static final int HOT = 1_000;
    private static final double AIM = 0.7;

    private final Server server;
    private final Load load;
    private final Path constant;
    private final Path hot;
    private final Path all;
    private final int certificates;

    /** Requests per second of one round. */
    private record Round(double constant, double hot, double all) {}

    CheckRounds(Server server, Path folder, List<String> ids) throws IOException {
        this.server = server;
        this.certificates = ids.size();
        this.load = new Load(server, folder);
        List<String> checks = new ArrayList<>(ids.stream().map(id -> "/v/" + id).toList());
        Collections.shuffle(checks);
        this.constant = load.paths("constant.txt", List.of("/api/bench/constant"));
        this.hot = load.paths("hot.txt", checks.subList(0, HOT));
        this.all = load.paths("all.txt", checks);
    }

    Table run() throws IOException, InterruptedException {
        requireConstantPage();
        for (Path paths : List.of(constant, hot, all)) {
            load.run(paths, CONNECTIONS[1], WARM_UP_SECONDS);
        }
        Table table = new Table(
                "Public check, requests/s",
                "constant 2 KB page",
                HOT + " hot certificates",
                "of ceiling",
                "aim",
                "",
                Table.figure("all %,d at random", certificates),
                "of ceiling",
                "Moodle");
        for (int i = 0; i < CONNECTIONS.length; i++) {
            row(table, CONNECTIONS[i], MOODLE.get(i));
        }
        table.row("CPU per request", cpu(constant), cpu(hot), "", "≤ 0.1 ms", "", cpu(all), "", "37 ms");
        return table;
    }

    /** A page that something else answers in its place would be no ceiling. */
    private void requireConstantPage() throws IOException {
        try (InputStream page =
                URI.create(server.address("/api/bench/constant")).toURL().openStream()) {
            int bytes = page.readAllBytes().length;
            if (bytes != ConstantPage.BYTES) {
                throw new IllegalStateException("The constant page has " + bytes + " bytes: it is another page");
            }
        }
    }

    private void row(Table table, int connections, String moodle) throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(
                    load.run(constant, connections, SECONDS),
                    load.run(hot, connections, SECONDS),
                    load.run(all, connections, SECONDS)));
        }
        double ofCeiling = Bench.median(
                rounds.stream().map(round -> round.hot / round.constant).toList());
        double allOfCeiling = Bench.median(
                rounds.stream().map(round -> round.all / round.constant).toList());
        table.row(
                connections == 1 ? "1 connection" : connections + " connections",
                rate(Bench.median(rounds.stream().map(Round::constant).toList())),
                rate(Bench.median(rounds.stream().map(Round::hot).toList())),
                percent(ofCeiling),
                "≥ " + percent(AIM),
                Bench.met(ofCeiling >= AIM),
                rate(Bench.median(rounds.stream().map(Round::all).toList())),
                percent(allOfCeiling),
                moodle);
    }

    /** The server's processor time, without wrk's and the database's. */
    private String cpu(Path paths) throws IOException, InterruptedException {
        var before = Footprint.processorTime(server.process());
        double rate = load.run(paths, CONNECTIONS[1], SECONDS);
        double used = Footprint.processorTime(server.process()).minus(before).toMillis();
        return Table.figure("%.3f ms", used / (rate * SECONDS));
    }

    private static String rate(double rate) {
        return Table.figure("%,.0f", rate);
    }

    private static String percent(double part) {
        return Table.figure("%.0f %%", part * 100);
    }
}
