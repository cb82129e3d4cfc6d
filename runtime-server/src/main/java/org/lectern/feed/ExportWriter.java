package org.lectern.feed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lectern.database.Mappers;

/** Has PostgreSQL write an export to a stream: however many rows there are, none stays in memory. */
final class ExportWriter {
    private static final int BUFFER = 1 << 16;

    /** CSV of one column without its quotes: JSON has no control characters, so none of these occurs in a line of it. */
    private static final String LINES = "format csv, delimiter e'\\x01', quote e'\\x02', escape e'\\x02'";

    private final Mappers mappers;
    private final Map<String, FeedRead> parameters;

    ExportWriter(Mappers mappers, FeedRead read) {
        this.mappers = mappers;
        this.parameters = Map.of("read", read);
    }

    void write(FeedFormat format, String next, OutputStream target) throws IOException {
        var out = new BufferedOutputStream(target, BUFFER);
        switch (format) {
            case CSV -> mappers.copy(FeedMapper.class, "exportRows", parameters, "format csv, header", out);
            case JSON_LINES -> mappers.copy(FeedMapper.class, "exportJson", parameters, LINES, out);
            case JSON -> {
                text(out, "{\"items\": [");
                mappers.copy(FeedMapper.class, "exportJson", parameters, LINES, new CommaStream(out));
                text(out, "],\n\"next\": \"" + next + "\", \"more\": false}");
            }
        }
        out.flush();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Puts a comma between lines. */
    private static final class CommaStream extends OutputStream {
        private final OutputStream out;
        private boolean ended;

        CommaStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (ended) {
                out.write(',');
                out.write('\n');
                ended = false;
            }
            if (b == '\n') {
                ended = true;
            } else {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (var i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
