package org.lectern.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A response as it came over the wire. Field names ignore case; a field that is there twice is an error. */
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
        return new Reply(Integer.parseInt(statusLine.split(" ")[1]), fields, in.readAllBytes());
    }

    String field(String name) {
        return fields.get(name);
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
