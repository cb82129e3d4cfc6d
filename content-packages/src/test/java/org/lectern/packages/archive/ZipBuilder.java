package org.lectern.packages.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds a zip byte by byte. What it builds is right unless a test makes it wrong. */
final class ZipBuilder {
    static final String MANIFEST = "imsmanifest.xml";
    static final byte[] MANIFEST_CONTENT =
            ("<manifest>" + "<file href=\"index.html\"/>".repeat(80) + "</manifest>").getBytes(StandardCharsets.UTF_8);

    private final List<ZipEntryBytes> entries = new ArrayList<>();
    private byte[] prefix = {};
    private byte[] suffix = {};
    private byte[] comment = {};
    private int disk;
    private int extraCount;
    private int extraDirectorySize;
    private long offsetShift;
    private boolean zip64;
    private long zip64CountShift;
    private boolean offsetsCountPrefix;

    static ZipBuilder withManifest() {
        return new ZipBuilder().add(ZipEntryBytes.deflated(MANIFEST, MANIFEST_CONTENT));
    }

    ZipBuilder add(ZipEntryBytes entry) {
        entries.add(entry);
        return this;
    }

    ZipBuilder file(String name, String content) {
        return add(ZipEntryBytes.deflated(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    ZipBuilder prefix(byte[] bytes) {
        prefix = bytes;
        return this;
    }

    /** As "zip -A" leaves a self-extracting zip: the offsets count the bytes before it. */
    ZipBuilder adjustedPrefix(byte[] bytes) {
        offsetsCountPrefix = true;
        return prefix(bytes);
    }

    ZipBuilder suffix(byte[] bytes) {
        suffix = bytes;
        return this;
    }

    ZipBuilder comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    ZipBuilder endDisk(int number) {
        disk = number;
        return this;
    }

    ZipBuilder countOffBy(int n) {
        extraCount = n;
        return this;
    }

    ZipBuilder directorySizeOffBy(int n) {
        extraDirectorySize = n;
        return this;
    }

    ZipBuilder directoryOffsetOffBy(long n) {
        offsetShift = n;
        return this;
    }

    ZipBuilder zip64End() {
        zip64 = true;
        return this;
    }

    ZipBuilder zip64CountOffBy(long n) {
        zip64CountShift = n;
        return zip64End();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, build());
    }

    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Fields directory = new Fields();
        out.writeBytes(prefix);
        long origin = offsetsCountPrefix ? 0 : prefix.length;
        long offset = 0;
        for (ZipEntryBytes entry : entries) {
            if (!entry.noLocal) {
                offset = out.size() - origin;
                out.writeBytes(local(entry));
            }
            header(directory, entry, offset + entry.moveBy);
        }
        long start = out.size() - origin;
        out.writeBytes(directory.toArray());
        out.writeBytes(end(start + offsetShift, directory.size() + extraDirectorySize, out.size() - origin));
        out.writeBytes(suffix);
        return out.toByteArray();
    }

    private static byte[] local(ZipEntryBytes entry) {
        Fields bytes = new Fields()
                .u32(0x04034b50)
                .u16(20)
                .u16(entry.localFlags)
                .u16(entry.localMethod)
                .u32(0)
                .u32(entry.localCrc)
                .u32(entry.localCompressedSize)
                .u32(entry.localSize)
                .u16(entry.localName.length)
                .u16(entry.localExtra.length)
                .bytes(entry.localName)
                .bytes(entry.localExtra)
                .bytes(entry.data);
        if (entry.descriptor) {
            bytes.u32(0x08074b50).u32(entry.crc).u32(entry.compressedSize).u32(entry.size);
        }
        return bytes.toArray();
    }

    private static void header(Fields directory, ZipEntryBytes entry, long offset) {
        directory
                .u32(0x02014b50)
                .u16(entry.host << 8 | 20)
                .u16(20)
                .u16(entry.flags)
                .u16(entry.method)
                .u32(0)
                .u32(entry.crc)
                .u32(entry.compressedSize)
                .u32(entry.size)
                .u16(entry.name.length)
                .u16(entry.extra.length)
                .u16(0)
                .u16(entry.disk)
                .u16(0)
                .u32(entry.attributes)
                .u32(offset)
                .bytes(entry.name)
                .bytes(entry.extra);
    }

    private byte[] end(long start, long size, long position) {
        int count = entries.size() + extraCount;
        Fields end = new Fields();
        if (zip64) {
            end.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0);
            end.u64(count + zip64CountShift)
                    .u64(count + zip64CountShift)
                    .u64(size)
                    .u64(start);
            end.u32(0x07064b50).u32(0).u64(position).u32(1);
        }
        boolean saturated = zip64 && zip64CountShift == 0;
        end.u32(0x06054b50).u16(disk).u16(disk);
        end.u16(saturated ? 0xFFFF : count).u16(saturated ? 0xFFFF : count);
        end.u32(saturated ? 0xFFFFFFFFL : size).u32(saturated ? 0xFFFFFFFFL : start);
        return end.u16(comment.length).bytes(comment).toArray();
    }
}
