package org.lectern.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;
import org.lectern.http.ProblemException;

/**
 * The one part of a {@code multipart/form-data} upload (RFC 7578), read while it arrives: neither memory nor a second
 * file holds it.
 */
final class FilePart implements AutoCloseable {
    /** A quoted value, or a bare one. Possessive, so that a long one does not cost a frame of the stack for each character. */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;\"]+))");

    private final MIMEMessage message;
    private final MIMEPart part;
    private final Map<String, String> disposition;

    private FilePart(MIMEMessage message, MIMEPart part, Map<String, String> disposition) {
        this.message = message;
        this.part = part;
        this.disposition = disposition;
    }

    /** @throws ProblemException if the body is no form, or its first part is not the file */
    static FilePart open(InputStream body, MediaType type) {
        var boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw ProblemException.badRequest("MALFORMED_FORM", "The form's media type names no boundary.");
        }
        var message = new MIMEMessage(body, boundary);
        try {
            var part = message.getPart(0);
            var headers = part.getHeader("Content-Disposition");
            var disposition = headers == null ? Map.<String, String>of() : parameters(headers.get(0));
            if (!"file".equals(disposition.get("name"))) {
                throw ProblemException.invalid("file", "Send the package as the form's first part, named file.");
            }
            return new FilePart(message, part, disposition);
        } catch (MIMEParsingException e) {
            throw ProblemException.badRequest("MALFORMED_FORM", "The body is not the form that its media type says.");
        }
    }

    private static Map<String, String> parameters(String disposition) {
        // Browsers write UTF-8; the parser reads every header as ISO 8859-1.
        var match = PARAMETER.matcher(new String(disposition.getBytes(ISO_8859_1), UTF_8));
        var parameters = new HashMap<String, String>();
        while (match.find()) {
            var value = match.group(2) == null ? match.group(3) : match.group(2);
            parameters.putIfAbsent(match.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    /** As the client has it; browsers write a quotation mark as {@code %22}, other clients as {@code \"}. */
    @Nullable
    String fileName() {
        var name = disposition.get("filename");
        return name == null ? null : name.replace("\\\"", "\"").replace("%22", "\"");
    }

    /** To be read once; reading fails if the form breaks off. */
    InputStream content() {
        return new PartStream(part);
    }

    @Override
    public void close() {
        message.close();
    }
}
