package org.lectern.packages.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which characters an entry's name means. By the book (appendix D) a name is UTF-8 if it is flagged so and code page 437
 * if not; in truth many tools write UTF-8 without the flag, and CP437 bytes are hardly ever valid UTF-8.
 */
final class EntryName {
    /** Characters 128 to 255 of code page 437. A table, since a trimmed Java run-time may lack the charset. */
    private static final String CP437_UPPER_HALF = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    /** In a Unicode path field: a version byte and the CRC-32 of the name that it replaces (4.6.9). */
    private static final int UNICODE_PATH_HEADER = 5;

    private EntryName() {}

    static String decode(DirectoryRecord record, Oddities oddities) {
        byte[] bytes = record.rawName().getBytes(StandardCharsets.ISO_8859_1);
        if (record.hasFlag(ZipFormat.FLAG_UTF8)) {
            String name = utf8(bytes);
            return name != null ? name : assumed(cp437(record), "code page 437, although flagged as UTF-8", oddities);
        }
        String unicode = unicodePath(record, bytes);
        if (unicode != null && !unicode.equals(record.rawName())) {
            oddities.add(
                    "UNICODE_PATH_FIELD",
                    "The name was taken from the entry's Unicode path field instead of its header.",
                    unicode);
            return unicode;
        }
        if (record.rawName().chars().allMatch(c -> c < 0x80)) {
            return record.rawName();
        }
        String name = utf8(bytes);
        return name != null
                ? assumed(name, "UTF-8", oddities)
                : assumed(cp437(record), "code page 437, since it is not valid UTF-8", oddities);
    }

    private static String assumed(String name, String encoding, Oddities oddities) {
        oddities.add(
                "NAME_ENCODING", "The name's encoding is not declared rightly; it was read as " + encoding + ".", name);
        return name;
    }

    private static @Nullable String unicodePath(DirectoryRecord record, byte[] rawName) {
        String field = record.unicodePath();
        if (field == null || field.length() < UNICODE_PATH_HEADER || field.charAt(0) != 1) {
            return null;
        }
        byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(rawName);
        int stated = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        if ((int) crc.getValue() != stated) {
            return null; // 4.6.9: the entry was renamed by a tool that does not know the field
        }
        return utf8(Arrays.copyOfRange(bytes, UNICODE_PATH_HEADER, bytes.length));
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static String cp437(DirectoryRecord record) {
        StringBuilder name = new StringBuilder();
        record.rawName().chars().forEach(c -> name.append(c < 0x80 ? (char) c : CP437_UPPER_HALF.charAt(c - 0x80)));
        return name.toString();
    }
}
