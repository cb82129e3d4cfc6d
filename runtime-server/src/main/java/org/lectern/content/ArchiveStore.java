package org.lectern.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Keeps package archives, each named by the SHA-256 of its bytes: 64 lower-case hexadecimal digits. An archive never
 * changes once it is kept, and equal archives are one object. Safe for use by several threads.
 *
 * <p>The store does not count who uses an object: delete one only when no package version names it any more, and not
 * while an upload of the same bytes may be on its way in.
 */
public interface ArchiveStore {
    /**
     * Where an upload in progress is written, so that keeping it later moves no byte. The file is the caller's until it is
     * {@linkplain #keep kept}; one that is left behind goes with {@link #sweepStaging}.
     *
     * @param name of the file, without separators: unique among uploads, such as an import's id
     */
    Path staging(String name) throws IOException;

    /**
     * Moves a finished file into the store. Once this returns the object survives a power cut; until then it is not there
     * at all. If the store has the object already, the file is dropped.
     *
     * @param staged a file from {@link #staging}, closed; gone afterwards
     * @param sha256 of its content, as computed while it was written
     */
    void keep(Path staged, String sha256) throws IOException;

    /**
     * A local file with the object's content, to be read only.
     *
     * @throws java.nio.file.NoSuchFileException if the store does not have the object
     */
    Path locate(String sha256) throws IOException;

    /** Whether the store has the object. */
    boolean exists(String sha256) throws IOException;

    /**
     * Removes the object. Whoever has it open reads on undisturbed.
     *
     * @return whether it was there
     */
    boolean delete(String sha256) throws IOException;

    /**
     * Removes what uploads left in the staging folder when they, or the server, broke off.
     *
     * @param keep tells of a staging name whether its upload is still alive
     * @return how many files were removed
     */
    int sweepStaging(Predicate<String> keep) throws IOException;
}
