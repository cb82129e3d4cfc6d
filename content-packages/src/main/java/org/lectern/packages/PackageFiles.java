package org.lectern.packages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** The files of a package by path: what a manifest reader needs to know of an archive. */
public interface PackageFiles {
    /** All files, in the archive's order: separated by {@code /}, relative, without {@code .} or {@code ..}. */
    Collection<String> paths();

    /** Whether there is a file at exactly this path. */
    boolean contains(String path);

    /**
     * The file's bytes, decompressed and checked against size and CRC-32 when read to the end.
     *
     * @throws IOException also if there is no such file
     */
    InputStream open(String path) throws IOException;
}
