package org.lectern.importing;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
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
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FIELD_NAME = Pattern.compile("[; ]name=\"file\"");

    private final MIMEMessage message;
    private final MIMEPart part;
    private final String disposition;

    private FilePart(MIMEMessage message, MIMEPart part, String disposition) {
        this.message = message;
        this.part = part;
        this.disposition = disposition;
    }

    /** @throws ProblemException if the body is no form, or its first part is not the file */
    static FilePart open(InputStream body, MediaType type) {
        var boundary = type.getParameters().get("boundary");
        if (boundary == null) {
            throw ProblemException.badRequest("MALFORMED_FORM", "The form's media type names no boundary.");
        }
        var message = new MIMEMessage(body, boundary);
        try {
            var part = message.getPart(0);
            var headers = part.getHeader("Content-Disposition");
            if (headers == null || !FIELD_NAME.matcher(headers.get(0)).find()) {
                throw ProblemException.invalid("file", "Send the package as the form's first part, named file.");
            }
            return new FilePart(message, part, headers.get(0));
        } catch (MIMEParsingException e) {
            throw ProblemException.badRequest("MALFORMED_FORM", "The body is not the form that its media type says.");
        }
    }

    @Nullable
    String fileName() {
        var match = FILE_NAME.matcher(disposition);
        return match.find() ? match.group(1).replaceAll("\\\\(.)", "$1") : null;
    }

    /** To be read once. */
    InputStream content() {
        return part.readOnce();
    }

    @Override
    public void close() {
        message.close();
    }
}
