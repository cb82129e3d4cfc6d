package org.lectern.packages.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lectern.packages.PackageRefusedException;

/**
 * Reads the directory of an archive that {@link ZipWriter} wrote. Its entries lie gapless in the directory's order and
 * their local headers have a length that the directory tells, so every data offset follows by addition; a sum that does
 * not meet the next entry, or the directory at the end, betrays damage without another read.
 */
final class RewrittenDirectory {
    private RewrittenDirectory() {}

    static EntryTable read(FileChannel channel, Path file) throws IOException {
        try {
            EndOfDirectory directory = EndOfDirectory.find(channel);
            if (!directory.comment().equals(ZipWriter.COMMENT) || directory.trailingBytes() != 0) {
                throw new IOException(file + " was not written by this server");
            }
            return read(new DirectoryReader(channel, directory), directory, file);
        } catch (PackageRefusedException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static EntryTable read(DirectoryReader reader, EndOfDirectory directory, Path file)
            throws IOException, PackageRefusedException {
        EntryTable.Builder table = new EntryTable.Builder(Math.toIntExact(directory.entries()));
        long expected = 0;
        for (DirectoryRecord record = reader.next(); record != null; record = reader.next()) {
            requireAt(expected, record.localOffset(), file);
            byte[] name = record.rawName().getBytes(StandardCharsets.ISO_8859_1);
            long dataOffset = expected + ZipHeaders.localSize(record);
            table.add(name, record, dataOffset);
            expected = dataOffset + record.compressedSize() + ZipHeaders.descriptorSize(record);
        }
        requireAt(expected, directory.directoryStart(), file);
        return table.build();
    }

    private static void requireAt(long expected, long actual, Path file) throws IOException {
        if (expected != actual) {
            throw new IOException(file + " is damaged: byte " + expected + " is not accounted for");
        }
    }
}
