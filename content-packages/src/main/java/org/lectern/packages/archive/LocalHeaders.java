package org.lectern.packages.archive;

import static org.lectern.packages.archive.ZipFormat.u16;
import static org.lectern.packages.archive.ZipFormat.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.packages.PackageRefusedException;

/**
 * Reads each local header (4.3.7) in the order in which they lie, for where the data begin. A header that disagrees with
 * the directory, or data that overlap another entry's, mean that the same zip would unpack differently elsewhere, or many
 * times over.
 */
final class LocalHeaders {
    private final FileChannel channel;
    private final EndOfDirectory directory;
    private final Oddities oddities;

    LocalHeaders(FileChannel channel, EndOfDirectory directory, Oddities oddities) {
        this.channel = channel;
        this.directory = directory;
        this.oddities = oddities;
    }

    /**
     * Where each entry's data begin, by its index.
     *
     * @param firstOffset the lowest of all local headers, those of entries that are left out among them
     */
    long[] check(List<CheckedEntry> entries, long firstOffset) throws IOException, PackageRefusedException {
        long[] dataOffsets = new long[entries.size()];
        int[] byOffset = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> entries.get(i).record().localOffset()))
                .mapToInt(Integer::intValue)
                .toArray();
        long before = entries.isEmpty() ? 0 : firstOffset + directory.shift();
        if (before > 0) {
            oddities.add(
                    "PREPENDED_BYTES",
                    "Before the zip's first entry stand " + before + " bytes that do not belong to it.",
                    "start of the archive");
        }
        long previousEnd = 0;
        for (int index : byOffset) {
            CheckedEntry entry = entries.get(index);
            DirectoryRecord record = entry.record();
            long start = record.localOffset() + directory.shift();
            if (start < previousEnd) {
                throw new PackageRefusedException(
                        "OVERLAPPING_ENTRIES", "The entry's data overlap another entry's.", entry.path());
            }
            requireInside(start + ZipFormat.LOCAL_HEADER_SIZE + record.rawName().length(), entry);
            dataOffsets[index] = start + checkHeader(start, entry);
            previousEnd = dataOffsets[index] + record.compressedSize();
            requireInside(previousEnd, entry);
        }
        return dataOffsets;
    }

    private void requireInside(long end, CheckedEntry entry) throws PackageRefusedException {
        if (end < 0 || end > directory.directoryStart()) {
            throw new PackageRefusedException(
                    "DATA_OUT_OF_RANGE",
                    "The entry's data reach beyond the part of the zip that holds data. Upload or export it again.",
                    entry.path());
        }
    }

    /** Returns the header's length. */
    private int checkHeader(long start, CheckedEntry entry) throws IOException, PackageRefusedException {
        DirectoryRecord record = entry.record();
        int nameSize = record.rawName().length();
        ByteBuffer header = ZipFormat.read(channel, start, ZipFormat.LOCAL_HEADER_SIZE + nameSize);
        if (header.getInt(0) != ZipFormat.LOCAL_HEADER) {
            throw disagrees("there is none where the directory points", entry);
        }
        EntryRules.checkEncryption(u16(header, 6), u16(header, 8), entry.path());
        if (u16(header, 8) != record.method()) {
            throw disagrees("it states another compression method", entry);
        }
        if (u16(header, 26) != nameSize || !sameName(header, record.rawName())) {
            throw disagrees("it states another name", entry);
        }
        int size = ZipFormat.LOCAL_HEADER_SIZE + nameSize + u16(header, 28);
        requireInside(start + size, entry);
        checkSizes(header, start, entry);
        return size;
    }

    private void checkSizes(ByteBuffer header, long start, CheckedEntry entry)
            throws IOException, PackageRefusedException {
        DirectoryRecord record = entry.record();
        // With a data descriptor (4.3.9) the header was written before these were known, so zeros mean nothing.
        boolean later = (u16(header, 6) & ZipFormat.FLAG_DATA_DESCRIPTOR) != 0;
        long compressedSize = u32(header, 18);
        long size = u32(header, 22);
        if (compressedSize == ZipFormat.MAX_32 || size == ZipFormat.MAX_32) {
            ByteBuffer extra = ZipFormat.read(channel, start + header.limit(), u16(header, 28));
            ByteBuffer zip64 = ExtraFields.find(extra, ZipFormat.ZIP64_EXTRA);
            if (zip64 != null && zip64.remaining() >= 2 * Long.BYTES) {
                size = zip64.getLong();
                compressedSize = zip64.getLong();
            }
        }
        if (!agrees(compressedSize, record.compressedSize(), later) || !agrees(size, record.size(), later)) {
            throw disagrees("it states another size", entry);
        }
        if (!agrees(u32(header, 14), Integer.toUnsignedLong(record.crc32()), later)) {
            throw disagrees("it states another checksum", entry);
        }
    }

    private static boolean agrees(long local, long declared, boolean later) {
        return local == declared || (later && (local == 0 || local == ZipFormat.MAX_32));
    }

    private static boolean sameName(ByteBuffer header, String rawName) {
        for (int i = 0; i < rawName.length(); i++) {
            char stated = (char) (header.get(ZipFormat.LOCAL_HEADER_SIZE + i) & 0xff);
            char declared = rawName.charAt(i);
            if (stated != declared && !(isSeparator(stated) && isSeparator(declared))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

    private static PackageRefusedException disagrees(String how, CheckedEntry entry) {
        return new PackageRefusedException(
                "LOCAL_HEADER_MISMATCH",
                "The entry's own header and the zip's directory disagree: " + how + ". Zip the course again.",
                entry.path());
    }
}
