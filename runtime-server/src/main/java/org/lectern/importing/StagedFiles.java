package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.content.ArchiveStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one package on its way: as it came, and as it was written anew.
 *
 * @param name unique among all that are staged
 */
record StagedFiles(ArchiveStore archives, String name) {
    private static final Logger log = LoggerFactory.getLogger(StagedFiles.class);

    StagedFiles {
        requireNonNull(archives);
        requireNonNull(name);
    }

    Path upload() {
        return staging(name + ".upload");
    }

    Path rewritten() {
        return staging(name + ".rewritten");
    }

    void delete() {
        try {
            Files.deleteIfExists(upload());
            Files.deleteIfExists(rewritten());
        } catch (IOException e) {
            log.warn("Staged files {} could not be deleted", name, e);
        }
    }

    private Path staging(String file) {
        try {
            return archives.staging(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
