package org.lectern.packages.archive;

import java.io.IOException;
import java.util.Arrays;

/** Collects the fields of headers, each little-endian, growing as needed. */
final class LittleEndianBytes {
    private byte[] bytes;
    private int size;

    LittleEndianBytes(int capacity) {
        bytes = new byte[capacity];
    }

    LittleEndianBytes u16(int value) {
        return field(value, Short.BYTES);
    }

    LittleEndianBytes u32(long value) {
        return field(value, Integer.BYTES);
    }

    LittleEndianBytes u64(long value) {
        return field(value, Long.BYTES);
    }

    LittleEndianBytes bytes(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    int size() {
        return size;
    }

    void writeTo(ByteSink out) throws IOException {
        out.accept(bytes, 0, size);
    }

    private LittleEndianBytes field(long value, int length) {
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) (value >>> (i * Byte.SIZE));
        }
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
