package org.lectern.packages.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lectern.packages.PackageRefusedException;

/** All that is checked when an upload is opened, in the order in which one thing must be known before the next. */
final class ArchiveCheck {
    private static final String WHOLE = "the whole archive";

    private final FileChannel channel;
    private final ArchiveLimits limits;
    private final Oddities oddities;
    private long firstOffset = Long.MAX_VALUE;

    ArchiveCheck(FileChannel channel, ArchiveLimits limits, Oddities oddities) {
        this.channel = channel;
        this.limits = limits;
        this.oddities = oddities;
    }

    EntryTable run() throws IOException, PackageRefusedException {
        if (channel.size() > limits.maxArchiveBytes()) {
            throw new PackageRefusedException(
                    "ARCHIVE_TOO_LARGE",
                    "The zip is " + channel.size() + " bytes; up to " + limits.maxArchiveBytes() + " are taken.",
                    WHOLE);
        }
        EndOfDirectory directory = EndOfDirectory.find(channel);
        checkDirectory(directory);
        List<CheckedEntry> entries = readEntries(directory);
        BitSet repeated = NameCollisions.check(entries, oddities);
        long[] dataOffsets = new LocalHeaders(channel, directory, oddities).check(entries, firstOffset);
        return table(entries, repeated, dataOffsets);
    }

    private void checkDirectory(EndOfDirectory directory) throws PackageRefusedException {
        if (directory.entries() < 0 || directory.entries() > limits.maxEntries()) {
            throw new PackageRefusedException(
                    "TOO_MANY_ENTRIES", "The zip has more than " + limits.maxEntries() + " files and folders.", WHOLE);
        }
        if (directory.directorySize() > limits.maxDirectoryBytes()) {
            throw new PackageRefusedException(
                    "DIRECTORY_TOO_LARGE",
                    "The zip's directory is larger than any course needs (" + directory.directorySize() + " bytes).",
                    WHOLE);
        }
        if (directory.trailingBytes() > 0) {
            oddities.add(
                    "TRAILING_BYTES",
                    "After the zip stand " + directory.trailingBytes() + " bytes that do not belong to it.",
                    "end of the archive");
        }
    }

    private List<CheckedEntry> readEntries(EndOfDirectory directory) throws IOException, PackageRefusedException {
        DirectoryReader reader = new DirectoryReader(channel, directory);
        EntryRules rules = new EntryRules(limits);
        List<CheckedEntry> entries = new ArrayList<>((int) directory.entries());
        for (DirectoryRecord record = reader.next(); record != null; record = reader.next()) {
            firstOffset = Math.min(firstOffset, record.localOffset());
            String name = EntryName.decode(record, oddities);
            // Before any rule: what nobody wants cannot make a package that nobody can have.
            if (Junk.isJunk(name.replace('\\', '/'))) {
                Junk.note(record.place(), oddities);
                continue;
            }
            rules.checkName(record);
            String path = EntryPath.of(name, record.place(), oddities);
            rules.check(record, path);
            boolean folder = EntryRules.isFolder(record, path);
            entries.add(new CheckedEntry(folder ? withoutSlash(path) : path, folder, record));
            if (folder && record.size() > 0) {
                oddities.add("FOLDER_WITH_DATA", "The entry is a folder but has data; they were left out.", path);
            }
        }
        rules.checkTotals();
        return entries;
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static EntryTable table(List<CheckedEntry> entries, BitSet repeated, long[] dataOffsets) {
        EntryTable.Builder table = new EntryTable.Builder(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            CheckedEntry entry = entries.get(i);
            if (!entry.folder() && !repeated.get(i)) {
                table.add(entry.path().getBytes(StandardCharsets.UTF_8), entry.record(), dataOffsets[i]);
            }
        }
        return table.build();
    }
}
