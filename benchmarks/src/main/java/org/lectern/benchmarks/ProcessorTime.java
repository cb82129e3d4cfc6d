package org.lectern.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Where the processors' time goes: to the server, to PostgreSQL with all its processes, and to the clients, which are this
 * process.
 */
final class ProcessorTime {
    private final long server;
    private final long postmaster;

    /** Microseconds of each. */
    record Used(double server, double postgres, double clients) {
        Used since(Used before) {
            return new Used(server - before.server, postgres - before.postgres, clients - before.clients);
        }

        Used dividedBy(int pieces) {
            return new Used(server / pieces, postgres / pieces, clients / pieces);
        }
    }

    private ProcessorTime(long server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    static ProcessorTime of(LecternProcess server, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            long postmaster = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
            return new ProcessorTime(server.pid(), postmaster);
        }
    }

    /**
     * What each has used since it began. Processes of PostgreSQL that end between two calls are missed; connections are
     * kept for as long as one measures.
     */
    Used now() {
        return new Used(
                micros(ProcessHandle.of(server).orElseThrow()),
                ProcessHandle.of(postmaster)
                        .orElseThrow()
                        .children()
                        .mapToDouble(ProcessorTime::micros)
                        .sum(),
                micros(ProcessHandle.current()));
    }

    private static double micros(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3;
    }

    /** The medians, each by itself, and what all three came to together; as columns of a table. */
    static String medians(List<Used> rounds) {
        return Stream.<ToDoubleFunction<Used>>of(
                        Used::server, Used::postgres, Used::clients, used -> used.server + used.postgres + used.clients)
                .map(part -> Samples.of(rounds.stream().map(part::applyAsDouble).toList()))
                .map(samples -> String.format(Locale.ROOT, "%.0f", samples.median()))
                .collect(Collectors.joining(" | "));
    }
}
