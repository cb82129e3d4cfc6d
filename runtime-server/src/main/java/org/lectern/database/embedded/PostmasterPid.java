package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into {@code postmaster.pid}: one line each for process id, data directory, start time, port,
 * socket folder, listen address, shared memory and status.
 *
 * @param status {@code starting}, {@code ready}, {@code standby} or {@code stopping}; empty before PostgreSQL has one
 */
record PostmasterPid(long pid, int port, String status) {
    /** Empty if there is no such file, or if it is only half written. */
    static Optional<PostmasterPid> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new PostmasterPid(
                            Long.parseLong(lines.get(0).trim()),
                            Integer.parseInt(lines.get(3).trim()),
                            lines.size() < 8 ? "" : lines.get(7).trim()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PostgresException("Cannot read " + file + ": " + e, e);
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    boolean isStopping() {
        return status.equals("stopping");
    }
}
