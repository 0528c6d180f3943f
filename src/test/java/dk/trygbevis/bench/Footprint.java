package dk.trygbevis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What processes take of the machine, as Linux counts it. */
final class Footprint {

    private static final int KILO = 1024;

    private Footprint() {}

    /** Resident memory of a process in mebibytes. */
    static long residentMebibytes(ProcessHandle process) throws IOException {
        return kibibytes(process, "status", "VmRSS:") / KILO;
    }

    /** Memory of a process and its children in mebibytes; what they share is counted once. */
    static long familyMebibytes(ProcessHandle parent) throws IOException {
        long sum = 0;
        List<ProcessHandle> family =
                Stream.concat(Stream.of(parent), parent.descendants()).toList();
        for (ProcessHandle member : family) {
            sum += kibibytes(member, "smaps_rollup", "Pss:");
        }
        return sum / KILO;
    }

    /** Processor time that a process has used so far. */
    static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static long kibibytes(ProcessHandle process, String file, String line) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), file))) {
            return lines.filter(one -> one.startsWith(line))
                    .map(one -> one.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }
}
