package org.lectern.packages.manifest.href;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1) in UTF-8. */
public final class PercentCoding {
    private static final String UNRESERVED = "-._~";
    private static final String PATH = UNRESERVED + "!$&'()*+,;=@/";
    private static final String REST = PATH + ":?%[]";
    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    /** Every escape as its character. A percent sign that begins no escape is kept; what is no UTF-8 is Latin-1. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream escaped = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int octet = octetAt(text, i);
            if (octet >= 0) {
                escaped.write(octet);
                i += 2;
            } else {
                flush(escaped, decoded);
                decoded.append(text.charAt(i));
            }
        }
        flush(escaped, decoded);
        return decoded.toString();
    }

    /** A path of file names as the path of a relative URL. A colon is escaped, lest it look like a scheme. */
    public static String encodePath(String path) {
        return encode(path, PATH);
    }

    /** A part of a URL as written, where only what no URL may hold is escaped: existing escapes stay. */
    static String encodeIllegal(String text) {
        return encode(text, REST);
    }

    private static String encode(String text, String allowed) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || allowed.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return encoded.toString();
    }

    private static int octetAt(String text, int i) {
        if (text.charAt(i) != '%' || i + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static void flush(ByteArrayOutputStream escaped, StringBuilder decoded) {
        if (escaped.size() == 0) {
            return;
        }
        byte[] octets = escaped.toByteArray();
        escaped.reset();
        try {
            decoded.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)));
        } catch (CharacterCodingException e) {
            decoded.append(new String(octets, StandardCharsets.ISO_8859_1));
        }
    }
}
