package org.lectern.packages.manifest.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/**
 * Decodes a manifest's bytes as an XML processor would (XML 1.0, appendix F), and better where the declaration lies: bytes
 * that are not what is declared are read as what they are. The XML declaration has then served its purpose and is
 * blanked out, so that neither a wrong one nor a late one troubles the parser. Lines stay where they are.
 */
public final class ManifestText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?\\?>");
    private static final Pattern ENCODING = Pattern.compile("\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int PROLOG = 1024;

    private final Report report;

    public ManifestText(Report report) {
        this.report = report;
    }

    public String decode(byte[] bytes) {
        String text = IllegalCharacters.remove(withoutByteOrderMark(decodeBytes(bytes)), report);
        Matcher declaration = DECLARATION.matcher(text.substring(0, Math.min(text.length(), PROLOG)));
        if (!declaration.find()) {
            return text;
        }
        if (text.charAt(0) != '<') {
            report.add(
                    "XML_DECLARATION_LATE",
                    "There is white space before the XML declaration, which must be the first thing in the file.",
                    Place.line(1));
        }
        String blanks = declaration.group().replaceAll("[^\\r\\n]", " ");
        return blanks + text.substring(declaration.end());
    }

    private String decodeBytes(byte[] bytes) {
        Charset unicode = byteOrder(bytes);
        String name = declaredName(bytes, unicode);
        if (unicode != null) {
            if (name != null && !isSameFamily(name, unicode)) {
                reportWrong(name, unicode.name());
            }
            String text = strictly(bytes, unicode);
            if (text == null) {
                report.add(
                        "ENCODING_BROKEN",
                        "Some bytes of the file are not " + unicode + "; a replacement character stands for them.",
                        Place.line(1));
            }
            return text == null ? new String(bytes, unicode) : text;
        }
        Charset declared = charset(name);
        if (name != null && declared == null) {
            reportWrong(name, "UTF-8");
        }
        Charset first = declared == null ? StandardCharsets.UTF_8 : declared;
        String text = strictly(bytes, first);
        if (text != null) {
            return text;
        }
        reportWrong(first.name(), WINDOWS_1252.name());
        return new String(bytes, WINDOWS_1252);
    }

    private void reportWrong(String declared, String read) {
        report.add(
                "ENCODING_WRONG",
                "The file is not in the encoding that it claims, " + Report.quote(declared) + "; it is read as " + read
                        + ".",
                Place.line(1));
    }

    /** The Unicode encoding that the first bytes show, by a mark or by where the zeros are. */
    private static @Nullable Charset byteOrder(byte[] bytes) {
        int first = bytes.length < 4
                ? -1
                : (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        if (first == 0xFFFE0000) {
            return Charset.forName("UTF-32LE");
        }
        if (first == 0x0000FEFF) {
            return Charset.forName("UTF-32BE");
        }
        return switch (first >>> 16) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xEFBB -> StandardCharsets.UTF_8;
            default -> withoutMark(first >>> 16);
        };
    }

    private static @Nullable Charset withoutMark(int firstTwo) {
        if ((firstTwo & 0xff) == 0 && startsDocument(firstTwo >>> 8)) {
            return StandardCharsets.UTF_16LE;
        }
        return firstTwo >>> 8 == 0 && startsDocument(firstTwo) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsDocument(int character) {
        return character == '<' || character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static @Nullable String declaredName(byte[] bytes, @Nullable Charset unicode) {
        Charset readable = unicode == null ? StandardCharsets.ISO_8859_1 : unicode;
        String prolog = withoutByteOrderMark(new String(bytes, 0, Math.min(bytes.length, PROLOG), readable));
        Matcher declaration = DECLARATION.matcher(prolog);
        if (!declaration.find()) {
            return null;
        }
        Matcher encoding = ENCODING.matcher(declaration.group());
        return encoding.find() ? encoding.group(1) : null;
    }

    /** Null for a name that is unknown or, as the first bytes would show a wide encoding, a lie. */
    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || isWide(name) || !isSupported(name)) {
            return null;
        }
        Charset charset = Charset.forName(name);
        // What calls itself Latin-1 is as often Windows-1252, which differs only where Latin-1 has control characters.
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS_1252
                : charset;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static boolean isWide(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utf-16")
                || lower.startsWith("utf-32")
                || lower.contains("ucs-")
                || lower.equals("unicode");
    }

    private static boolean isSameFamily(String name, Charset unicode) {
        String lower = name.toLowerCase(Locale.ROOT);
        return unicode.equals(StandardCharsets.UTF_8) ? lower.equals("utf-8") || lower.equals("utf8") : isWide(lower);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
