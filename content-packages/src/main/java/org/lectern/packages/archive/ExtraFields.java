package org.lectern.packages.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The extra fields of a header (4.5): a list of id, length and data. */
final class ExtraFields {
    private static final int FIELD_HEADER_SIZE = 4;

    private ExtraFields() {}

    /**
     * The data of the first field with this id, little-endian. A list that does not add up is read as far as it goes,
     * because tools pad it with odd bytes.
     */
    static @Nullable ByteBuffer find(ByteBuffer fields, int id) {
        int at = fields.position();
        while (fields.limit() - at >= FIELD_HEADER_SIZE) {
            int length = ZipFormat.u16(fields, at + 2);
            int data = at + FIELD_HEADER_SIZE;
            if (fields.limit() - data < length) {
                return null;
            }
            if (ZipFormat.u16(fields, at) == id) {
                return fields.slice(data, length).order(ByteOrder.LITTLE_ENDIAN);
            }
            at = data + length;
        }
        return null;
    }
}
