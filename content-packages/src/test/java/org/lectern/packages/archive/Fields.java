package org.lectern.packages.archive;

import java.io.ByteArrayOutputStream;

/** Little-endian fields, written by hand so that the tests share no code with what they test. */
final class Fields {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Fields u16(long value) {
        return field(value, 2);
    }

    Fields u32(long value) {
        return field(value, 4);
    }

    Fields u64(long value) {
        return field(value, 8);
    }

    Fields bytes(byte[] value) {
        out.writeBytes(value);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    private Fields field(long value, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (value >>> (8 * i)));
        }
        return this;
    }
}
