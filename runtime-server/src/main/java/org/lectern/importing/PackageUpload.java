package org.lectern.importing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The package that a request brings: its body, or the part {@code file} of a form. */
final class PackageUpload {
    private static final String DEFAULT_NAME = "package.zip";

    private PackageUpload() {}

    /** What is done with it while it arrives. */
    interface Intake<T> {
        T take(IncomingPackage incoming, String fileName);
    }

    /**
     * Has the package taken, and lets pass what is left of the body.
     *
     * @param fileName as the query has it
     * @throws org.lectern.http.ProblemException if the body is no form although its media type says so
     */
    static <T> T take(HttpHeaders headers, InputStream body, @Nullable String fileName, Intake<T> intake) {
        var type = headers.getMediaType();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            var announced = length == null ? null : Long.valueOf(length);
            return passed(
                    intake.take(IncomingPackage.upload(body, announced), FileName.of(fileName, DEFAULT_NAME)),
                    headers,
                    body);
        }
        try (var part = FilePart.open(body, type)) {
            var name = FileName.of(fileName == null ? part.fileName() : fileName, DEFAULT_NAME);
            return passed(intake.take(IncomingPackage.upload(part.content(), null), name), headers, body);
        }
    }

    private static <T> T passed(T taken, HttpHeaders headers, InputStream body) {
        // Who asks whether to send the body at all (RFC 9110, 10.1.1) hears the answer at any time.
        if (headers.getHeaderString("Expect") == null) {
            Remainder.letPass(body);
        }
        return taken;
    }
}
