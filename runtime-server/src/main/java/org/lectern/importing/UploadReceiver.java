package org.lectern.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;

/** Streams a package into the staging folder; what is too large is refused as soon as that is known. */
final class UploadReceiver {
    /** Where what is wrong with a package as a whole is wrong. */
    static final String PLACE = "archive";

    private static final int BUFFER = 128 * 1024;

    private final long mostBytes;

    UploadReceiver(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Hears how much has come. */
    interface Progress {
        void at(long received, @Nullable Long announced);
    }

    void receive(IncomingPackage incoming, Path target, Progress progress) throws IOException, PackageRefusedException {
        var announced = incoming.announced();
        if (announced != null && announced > mostBytes) {
            throw tooLarge();
        }
        var received = 0L;
        try (var file = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = read(incoming, buffer, 0); read >= 0; read = read(incoming, buffer, received)) {
                received += read;
                if (received > mostBytes) {
                    throw tooLarge();
                }
                file.write(buffer, 0, read);
                progress.at(received, announced);
            }
        }
    }

    /** What fails here is the other side's connection; what fails elsewhere is ours. */
    private static int read(IncomingPackage incoming, byte[] buffer, long received) throws PackageRefusedException {
        try {
            return incoming.content().read(buffer);
        } catch (IOException e) {
            throw incoming.brokenOff().after(received, e);
        }
    }

    private PackageRefusedException tooLarge() {
        return new PackageRefusedException(
                "ARCHIVE_TOO_LARGE",
                "The package is larger than the " + mostBytes / (1024 * 1024) + " MiB that this server takes.",
                PLACE);
    }
}
