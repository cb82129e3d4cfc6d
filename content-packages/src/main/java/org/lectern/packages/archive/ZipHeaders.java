package org.lectern.packages.archive;

import java.nio.charset.StandardCharsets;

/** The headers that {@link ZipWriter} writes, and the directory that it gathers meanwhile. */
final class ZipHeaders {
    private static final int VERSION_ZIP64 = 45;
    private static final int LOCAL_ZIP64_EXTRA_SIZE = 20;

    private static final int VERSION_DEFLATE = 20;
    /** Regular file, readable by all: without it some programs unpack files that nobody may read. */
    private static final long UNIX_FILE = 0100644L << 16;

    private static final int MIDNIGHT = 0;
    private static final int FIRST_OF_JANUARY_1980 = (1 << 5) | 1;

    private final LittleEndianBytes directory = new LittleEndianBytes(16 * 1024);
    private final long zip64From;
    private int entries;

    /** @param zip64From the first size, offset or count that is written in Zip64 fields; lower only to test these */
    ZipHeaders(long zip64From) {
        this.zip64From = zip64From;
    }

    /** The length of a local header that this class wrote, told by the entry's directory header. */
    static int localSize(DirectoryRecord record) {
        boolean zip64 = record.versionNeeded() == VERSION_ZIP64 && !isDescribed(record);
        return ZipFormat.LOCAL_HEADER_SIZE + record.rawName().length() + (zip64 ? LOCAL_ZIP64_EXTRA_SIZE : 0);
    }

    /** The length of what this class wrote after an entry's data, told by the entry's directory header. */
    static int descriptorSize(DirectoryRecord record) {
        return isDescribed(record) ? ZipFormat.DATA_DESCRIPTOR_SIZE : 0;
    }

    private static boolean isDescribed(DirectoryRecord record) {
        return record.hasFlag(ZipFormat.FLAG_DATA_DESCRIPTOR);
    }

    LittleEndianBytes local(WrittenEntry entry) {
        byte[] name = entry.name();
        boolean zip64 = isZip64(entry) && !entry.described();
        LittleEndianBytes header = new LittleEndianBytes(64 + name.length)
                .u32(ZipFormat.LOCAL_HEADER)
                .u16(zip64 ? VERSION_ZIP64 : VERSION_DEFLATE);
        common(header, entry, entry.described(), zip64);
        header.u16(name.length).u16(zip64 ? LOCAL_ZIP64_EXTRA_SIZE : 0).bytes(name);
        if (zip64) {
            header.u16(ZipFormat.ZIP64_EXTRA)
                    .u16(2 * Long.BYTES)
                    .u64(entry.size())
                    .u64(entry.compressedSize());
        }
        return header;
    }

    LittleEndianBytes descriptor(WrittenEntry entry) {
        return new LittleEndianBytes(ZipFormat.DATA_DESCRIPTOR_SIZE)
                .u32(ZipFormat.DATA_DESCRIPTOR)
                .u32(entry.crc32())
                .u32(entry.compressedSize())
                .u32(entry.size());
    }

    void add(WrittenEntry entry) {
        byte[] name = entry.name();
        boolean zip64 = isZip64(entry);
        int version = zip64 ? VERSION_ZIP64 : VERSION_DEFLATE;
        directory
                .u32(ZipFormat.DIRECTORY_HEADER)
                .u16((ZipFormat.HOST_UNIX << 8) | version)
                .u16(version);
        common(directory, entry, false, zip64);
        directory
                .u16(name.length)
                .u16(zip64 ? 4 + 3 * Long.BYTES : 0)
                .u16(0) // comment
                .u16(0) // disk
                .u16(0) // internal attributes
                .u32(UNIX_FILE)
                .u32(zip64 ? ZipFormat.MAX_32 : entry.offset())
                .bytes(name);
        if (zip64) {
            directory
                    .u16(ZipFormat.ZIP64_EXTRA)
                    .u16(3 * Long.BYTES)
                    .u64(entry.size())
                    .u64(entry.compressedSize())
                    .u64(entry.offset());
        }
        entries++;
    }

    /** The directory with its end records, given where it starts. */
    LittleEndianBytes finish(long start) {
        long size = directory.size();
        boolean zip64 = start >= zip64From || size >= zip64From || entries >= Math.min(zip64From, ZipFormat.MAX_16);
        if (zip64) {
            directory
                    .u32(ZipFormat.ZIP64_END)
                    .u64(ZipFormat.ZIP64_END_SIZE - 12)
                    .u16((ZipFormat.HOST_UNIX << 8) | VERSION_ZIP64)
                    .u16(VERSION_ZIP64)
                    .u32(0)
                    .u32(0)
                    .u64(entries)
                    .u64(entries)
                    .u64(size)
                    .u64(start);
            directory.u32(ZipFormat.ZIP64_LOCATOR).u32(0).u64(start + size).u32(1);
        }
        byte[] comment = ZipWriter.COMMENT.getBytes(StandardCharsets.US_ASCII);
        int count = zip64 ? ZipFormat.MAX_16 : entries;
        return directory
                .u32(ZipFormat.END)
                .u16(0)
                .u16(0)
                .u16(count)
                .u16(count)
                .u32(zip64 ? ZipFormat.MAX_32 : size)
                .u32(zip64 ? ZipFormat.MAX_32 : start)
                .u16(comment.length)
                .bytes(comment);
    }

    int entries() {
        return entries;
    }

    private boolean isZip64(WrittenEntry entry) {
        return entry.offset() >= zip64From || entry.size() >= zip64From || entry.compressedSize() >= zip64From;
    }

    /** Flags to sizes, which both kinds of header share. */
    private static void common(LittleEndianBytes header, WrittenEntry entry, boolean unknownYet, boolean zip64) {
        header.u16(ZipFormat.FLAG_UTF8 | (entry.described() ? ZipFormat.FLAG_DATA_DESCRIPTOR : 0))
                .u16(entry.compression().method())
                .u16(MIDNIGHT)
                .u16(FIRST_OF_JANUARY_1980)
                .u32(unknownYet ? 0 : entry.crc32())
                .u32(zip64 ? ZipFormat.MAX_32 : unknownYet ? 0 : entry.compressedSize())
                .u32(zip64 ? ZipFormat.MAX_32 : unknownYet ? 0 : entry.size());
    }
}
