package org.lectern.packages.archive;

import static org.lectern.packages.archive.ZipFormat.u16;
import static org.lectern.packages.archive.ZipFormat.u32;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;

/**
 * Where the central directory lies, from the end record (4.3.16) and its Zip64 forms (4.3.14, 4.3.15).
 *
 * @param directoryStart in bytes from the start of the file
 * @param directorySize in bytes
 * @param entries the number that the end record claims
 * @param shift what to add to the offsets that the zip states: the bytes that were put before it
 * @param trailingBytes what follows the end record and its comment
 * @param comment of the archive, one {@code char} a byte
 */
record EndOfDirectory(
        long directoryStart, long directorySize, long entries, long shift, long trailingBytes, String comment) {

    private static final String PLACE = "end of the archive";
    private static final int LONGEST_TAIL = ZipFormat.END_SIZE + 0xFFFF;

    /** The same numbers from either end record, before they are believed. */
    private record Claim(long position, long disks, long entriesHere, long entries, long size, long offset) {}

    static EndOfDirectory find(FileChannel channel) throws IOException, PackageRefusedException {
        long fileSize = channel.size();
        int tailSize = (int) Math.min(fileSize, LONGEST_TAIL);
        long tailStart = fileSize - tailSize;
        ByteBuffer tail = ZipFormat.read(channel, tailStart, tailSize);
        int at = EndSignature.find(tail);
        if (at < 0) {
            throw NotAZip.refusal(channel);
        }
        Claim claim = claim(tail, at, tailStart + at);
        Claim claim64 = zip64(channel, claim);
        int commentStart = at + ZipFormat.END_SIZE;
        int commentSize = u16(tail, at + 20);
        String comment = StandardCharsets.ISO_8859_1
                .decode(tail.slice(commentStart, commentSize))
                .toString();
        return locate(claim64 == null ? claim : claim64, tailSize - commentStart - commentSize, comment);
    }

    private static EndOfDirectory locate(Claim claim, long trailing, String comment) throws PackageRefusedException {
        if (claim.disks != 0 || claim.entriesHere != claim.entries) {
            throw NotAZip.split();
        }
        long start = claim.position - claim.size;
        // The end record follows its directory, so what lies before the zip shows as a difference in offsets.
        if (claim.size < 0 || claim.offset < 0 || start < claim.offset) {
            throw new PackageRefusedException(
                    "TRUNCATED",
                    "The zip is shorter than its directory says: a part is missing. Upload or export it again.",
                    PLACE);
        }
        if (claim.entries > claim.size / ZipFormat.DIRECTORY_HEADER_SIZE) {
            throw new PackageRefusedException(
                    "DIRECTORY_MISMATCH",
                    "The zip's directory is too short for the " + claim.entries + " entries that its end record counts."
                            + " Zip the course again.",
                    PLACE);
        }
        return new EndOfDirectory(start, claim.size, claim.entries, start - claim.offset, trailing, comment);
    }

    private static Claim claim(ByteBuffer tail, int at, long position) {
        return new Claim(
                position,
                u16(tail, at + 4) | u16(tail, at + 6),
                u16(tail, at + 8),
                u16(tail, at + 10),
                u32(tail, at + 12),
                u32(tail, at + 16));
    }

    private static @Nullable Claim zip64(FileChannel channel, Claim claim) throws IOException, PackageRefusedException {
        long locatorAt = claim.position - ZipFormat.ZIP64_LOCATOR_SIZE;
        if (locatorAt < 0) {
            return null;
        }
        ByteBuffer locator = ZipFormat.read(channel, locatorAt, ZipFormat.ZIP64_LOCATOR_SIZE);
        if (locator.getInt(0) != ZipFormat.ZIP64_LOCATOR) {
            return null;
        }
        if (u32(locator, 4) != 0 || u32(locator, 16) > 1) {
            throw NotAZip.split();
        }
        long stated = locator.getLong(8);
        Claim claim64 = readZip64(channel, stated, locatorAt);
        if (claim64 == null) {
            // With bytes put before the zip the stated place is wrong, but the record still stands before its locator.
            claim64 = readZip64(channel, locatorAt - ZipFormat.ZIP64_END_SIZE, locatorAt);
        }
        if (claim64 == null || !agrees(claim, claim64)) {
            throw new PackageRefusedException(
                    "DIRECTORY_DAMAGED",
                    "The zip's two end records (32 and 64 bit) do not agree. Zip the course again.",
                    PLACE);
        }
        return claim64;
    }

    private static @Nullable Claim readZip64(FileChannel channel, long at, long locatorAt) throws IOException {
        if (at < 0 || at > locatorAt - ZipFormat.ZIP64_END_SIZE) {
            return null;
        }
        ByteBuffer end = ZipFormat.read(channel, at, ZipFormat.ZIP64_END_SIZE);
        // 4.3.14.1: the size counts from after itself, 12 bytes into the record.
        if (end.getInt(0) != ZipFormat.ZIP64_END || end.getLong(4) != locatorAt - at - 12) {
            return null;
        }
        return new Claim(
                at, u32(end, 16) | u32(end, 20), end.getLong(24), end.getLong(32), end.getLong(40), end.getLong(48));
    }

    /** 4.4.1.4: each 32-bit field is saturated or the same, or else two readers would see two archives. */
    private static boolean agrees(Claim claim, Claim claim64) {
        return agrees(claim.disks, claim64.disks, ZipFormat.MAX_16)
                && agrees(claim.entriesHere, claim64.entriesHere, ZipFormat.MAX_16)
                && agrees(claim.entries, claim64.entries, ZipFormat.MAX_16)
                && agrees(claim.size, claim64.size, ZipFormat.MAX_32)
                && agrees(claim.offset, claim64.offset, ZipFormat.MAX_32);
    }

    private static boolean agrees(long value, long value64, long saturated) {
        return value == saturated || value == value64;
    }
}
