package org.lectern.packages.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One entry of a {@link ZipBuilder}: right as made, and any field can be made wrong, in either header by itself. */
final class ZipEntryBytes {
    byte[] name;
    byte[] localName;
    byte[] data;
    byte[] extra = {};
    byte[] localExtra = {};
    int flags = 1 << 11;
    int localFlags = 1 << 11;
    int method;
    int localMethod;
    int crc;
    int localCrc;
    long compressedSize;
    long localCompressedSize;
    long size;
    long localSize;
    int host = 3;
    int attributes = 0100644 << 16;
    int disk;
    long moveBy;
    boolean descriptor;
    boolean noLocal;

    private ZipEntryBytes(String name, int method, byte[] data, byte[] content) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.localName = this.name;
        this.data = data;
        method(method);
        CRC32 crc32 = new CRC32();
        crc32.update(content);
        crc((int) crc32.getValue());
        compressedSize(data.length);
        size(content.length);
    }

    static ZipEntryBytes stored(String name, byte[] content) {
        return new ZipEntryBytes(name, 0, content, content);
    }

    static ZipEntryBytes deflated(String name, byte[] content) {
        return new ZipEntryBytes(name, 8, deflate(content), content);
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[content.length + content.length / 1000 + 64];
        int n = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, n);
    }

    ZipEntryBytes rawName(byte[] bytes) {
        name = bytes;
        localName = bytes;
        return flags(0);
    }

    ZipEntryBytes localName(String other) {
        localName = other.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    ZipEntryBytes flags(int value) {
        flags = value;
        localFlags = value;
        return this;
    }

    ZipEntryBytes localFlags(int value) {
        localFlags = value;
        return this;
    }

    ZipEntryBytes method(int value) {
        method = value;
        localMethod = value;
        return this;
    }

    ZipEntryBytes localMethod(int value) {
        localMethod = value;
        return this;
    }

    ZipEntryBytes crc(int value) {
        crc = value;
        localCrc = value;
        return this;
    }

    ZipEntryBytes localCrc(int value) {
        localCrc = value;
        return this;
    }

    ZipEntryBytes size(long value) {
        size = value;
        localSize = value;
        return this;
    }

    ZipEntryBytes localSize(long value) {
        localSize = value;
        return this;
    }

    ZipEntryBytes compressedSize(long value) {
        compressedSize = value;
        localCompressedSize = value;
        return this;
    }

    ZipEntryBytes localCompressedSize(long value) {
        localCompressedSize = value;
        return this;
    }

    ZipEntryBytes data(byte[] bytes) {
        data = bytes;
        return compressedSize(bytes.length);
    }

    ZipEntryBytes extra(byte[] bytes) {
        extra = bytes;
        return this;
    }

    ZipEntryBytes localExtra(byte[] bytes) {
        localExtra = bytes;
        return this;
    }

    ZipEntryBytes unixMode(int mode) {
        attributes = mode << 16;
        return this;
    }

    ZipEntryBytes disk(int value) {
        disk = value;
        return this;
    }

    /** Makes the directory point elsewhere. */
    ZipEntryBytes moveBy(long bytes) {
        moveBy = bytes;
        return this;
    }

    /** Makes the directory alone list the entry, at the place of the one before it. */
    ZipEntryBytes sharingTheDataBefore() {
        noLocal = true;
        return this;
    }

    /** As tools write that cannot go back: zeros in the local header, the values after the data. */
    ZipEntryBytes withDescriptor() {
        descriptor = true;
        flags(flags | 1 << 3);
        localCrc = 0;
        localSize = 0;
        localCompressedSize = 0;
        return this;
    }

    /** The same values, but in Zip64 fields of both headers. */
    ZipEntryBytes withZip64() {
        byte[] both = new Fields().u16(1).u16(16).u64(size).u64(compressedSize).toArray();
        extra = both;
        localExtra = both;
        size(0xFFFFFFFFL);
        compressedSize(0xFFFFFFFFL);
        return this;
    }
}
