package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;

/** Streams an upload into the staging folder; what is too large is refused as soon as that is known. */
final class UploadReceiver {
    private static final int BUFFER = 128 * 1024;
    private static final String PLACE = "archive";

    private final ImportJobs jobs;
    private final long mostBytes;

    UploadReceiver(ImportJobs jobs, long mostBytes) {
        this.jobs = requireNonNull(jobs);
        this.mostBytes = mostBytes;
    }

    /** @param announced the length that the client announced, if it did */
    void receive(UUID job, InputStream body, @Nullable Long announced, Path target)
            throws IOException, PackageRefusedException {
        if (announced != null && announced > mostBytes) {
            throw tooLarge();
        }
        var progress = new ImportProgress(jobs, job, ImportPhase.RECEIVING);
        var received = 0L;
        try (var file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                received += read;
                if (received > mostBytes) {
                    throw tooLarge();
                }
                file.write(buffer, 0, read);
                progress.at(received, announced);
            }
        }
    }

    /** What fails here is the client's connection; what fails elsewhere is ours. */
    private static int read(InputStream body, byte[] buffer) throws PackageRefusedException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new PackageRefusedException(
                    "UPLOAD_INCOMPLETE", "The upload broke off before its end. Upload the package again.", PLACE);
        }
    }

    private PackageRefusedException tooLarge() {
        return new PackageRefusedException(
                "ARCHIVE_TOO_LARGE",
                "The package is larger than the " + mostBytes / (1024 * 1024) + " MiB that this server takes.",
                PLACE);
    }
}
