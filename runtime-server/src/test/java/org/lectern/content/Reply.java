package org.lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A response as it came over the wire. Field names ignore case; a field that is there twice is an error. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, Map<String, String> fields, byte[] body) {
    /** Reads one response from a connection that the server closes after it. */
    static Reply read(InputStream in) throws IOException {
        String statusLine = line(in);
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(": ");
            String before = fields.put(line.substring(0, colon), line.substring(colon + 2));
            if (before != null) {
                throw new IOException("twice: " + line);
            }
        }
        return new Reply(Integer.parseInt(statusLine.split(" ", 3)[1]), fields, in.readAllBytes());
    }

    /** The field's value, or null if it is not there. */
    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    String tag() {
        return requireNonNull(field("ETag"));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body without its content coding. */
    byte[] content() throws IOException {
        return "gzip".equals(field("Content-Encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the response broke off after: " + line);
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
