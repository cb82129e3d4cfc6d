package org.lectern.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written field by field (APPNOTE 4.3), so that any field can be wrong. */
final class RawZip {
    /** An entry, right as made; a field of the local header is the directory's unless it has one of its own here. */
    static final class Entry {
        byte[] name;
        byte[] localName;
        byte[] data;
        byte[] extra = {};
        int flags = 1 << 11;
        int method = 8;
        long crc;
        long size;
        long localSize;
        long offsetShift;
        int attributes = 0100644 << 16;

        Entry(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.data = deflate(content);
            this.size = content.length;
            this.localSize = content.length;
            var crc32 = new CRC32();
            crc32.update(content);
            this.crc = crc32.getValue();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private byte[] prefix = {};
    private byte[] comment = {};
    private int disk;
    private int countShift;
    private int directoryShift;

    /** With the files of a right course. */
    static RawZip ofCourse() {
        var zip = new RawZip();
        CoursePackage.scorm12().files().forEach((name, content) -> zip.entry(name, content, entry -> {}));
        return zip;
    }

    RawZip entry(String name, byte[] content, Consumer<Entry> change) {
        var entry = new Entry(name, content);
        change.accept(entry);
        entries.add(entry);
        return this;
    }

    RawZip entry(String name) {
        return entry(name, name.getBytes(StandardCharsets.UTF_8), entry -> {});
    }

    int size() {
        return entries.size();
    }

    RawZip prefix(byte[] bytes) {
        prefix = bytes;
        return this;
    }

    RawZip comment(byte[] bytes) {
        comment = bytes;
        return this;
    }

    RawZip disk(int number) {
        disk = number;
        return this;
    }

    RawZip countShift(int by) {
        countShift = by;
        return this;
    }

    RawZip directoryShift(int by) {
        directoryShift = by;
        return this;
    }

    byte[] build() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(prefix);
        var directory = new ByteArrayOutputStream();
        for (var entry : entries) {
            directory.writeBytes(header(entry, out.size() - prefix.length + entry.offsetShift));
            out.writeBytes(local(entry));
        }
        var start = out.size() - prefix.length + directoryShift;
        out.writeBytes(directory.toByteArray());
        out.writeBytes(end(start, directory.size()));
        return out.toByteArray();
    }

    static byte[] deflate(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new byte[content.length + 64];
        var length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static byte[] local(Entry entry) {
        var fields = fields(30 + entry.localName.length + entry.data.length).putInt(0x04034b50);
        common(fields, entry, entry.localSize);
        return fields.putShort((short) entry.localName.length)
                .putShort((short) 0)
                .put(entry.localName)
                .put(entry.data)
                .array();
    }

    private static byte[] header(Entry entry, long offset) {
        var fields = fields(46 + entry.name.length + entry.extra.length)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 20));
        common(fields, entry, entry.size);
        return fields.putShort((short) entry.name.length)
                .putShort((short) entry.extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(entry.attributes)
                .putInt((int) offset)
                .put(entry.name)
                .put(entry.extra)
                .array();
    }

    private static void common(ByteBuffer fields, Entry entry, long size) {
        fields.putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt(entry.data.length)
                .putInt((int) size);
    }

    private byte[] end(int start, int size) {
        var count = (short) (entries.size() + countShift);
        return fields(22 + comment.length)
                .putInt(0x06054b50)
                .putShort((short) disk)
                .putShort((short) disk)
                .putShort(count)
                .putShort(count)
                .putInt(size)
                .putInt(start)
                .putShort((short) comment.length)
                .put(comment)
                .array();
    }

    private static ByteBuffer fields(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
