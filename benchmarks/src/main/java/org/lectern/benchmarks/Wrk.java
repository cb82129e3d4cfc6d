package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator: keeps a fixed number of connections busy for a few seconds. It has two threads, because one would
 * be the limit before a server is.
 */
final class Wrk {
    private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TRANSFER = Pattern.compile("Transfer/sec:\\s+([0-9.]+)([KMGT]?)B");
    private static final Pattern TROUBLE = Pattern.compile("(Non-2xx or 3xx responses|Socket errors): (.+)");

    private final Path program;

    Wrk(Path program) {
        this.program = program;
    }

    /** What one run saw. */
    record Result(double requestsPerSecond, double bytesPerSecond) {
        /**
         * Reads what wrk prints.
         *
         * @throws IOException if requests failed, or the text says neither rate
         */
        static Result parse(String output) throws IOException {
            Matcher trouble = TROUBLE.matcher(output);
            if (trouble.find()) {
                throw new IOException("not all requests succeeded: " + trouble.group());
            }
            Matcher requests = REQUESTS.matcher(output);
            Matcher transfer = TRANSFER.matcher(output);
            if (!requests.find() || !transfer.find()) {
                throw new IOException("wrk said: " + output);
            }
            int thousands = " KMGT".indexOf(transfer.group(2).isEmpty() ? " " : transfer.group(2));
            return new Result(
                    Double.parseDouble(requests.group(1)),
                    Double.parseDouble(transfer.group(1)) * Math.pow(1024, thousands));
        }
    }

    Result run(String url, int connections, int seconds) throws IOException, InterruptedException {
        Process process = Tool.process(
                        program.toString(),
                        "--threads=2",
                        "--connections=" + connections,
                        String.format(Locale.ROOT, "--duration=%ds", seconds),
                        "--header=Accept-Encoding: gzip",
                        url)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Result.parse(output);
    }
}
