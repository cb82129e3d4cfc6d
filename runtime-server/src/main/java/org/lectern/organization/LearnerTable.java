package org.lectern.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * Learners to be, from a CSV file (RFC 4180) in UTF-8 with a head: {@code email}, {@code name}, {@code job_title}, {@code staff_id}.
 * Where the decimal sign is a comma, spreadsheets separate by semicolons: the head says by which.
 */
record LearnerTable(List<Row> rows) {
    static final String EMAIL = "email";

    private static final Set<String> COLUMNS = Set.of(EMAIL, "name", "job_title", "staff_id");
    private static final String KNOWN =
            "; those known are email, name, job_title and staff_id, separated by commas or by semicolons.";
    private static final int LONGEST_NAMED = 60;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ROWS = 1_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /** @param line of the file, where the row begins */
    record Row(long line, NewInvitation invitation) {}

    /** @throws ProblemException {@code 413 FILE_TOO_LARGE}, {@code 400 MALFORMED_CSV}: nothing of it can be taken */
    static LearnerTable read(InputStream body) {
        try (var parser = parser(text(body))) {
            requireColumns(parser.getHeaderNames());
            var rows = new ArrayList<Row>();
            // The parser counts the lines that it has read: a row begins behind the one before.
            var line = parser.getCurrentLineNumber();
            for (var records = parser.iterator(); records.hasNext(); ) {
                var record = records.next();
                if (!isEmptyLine(record)) {
                    rows.add(new Row(line + 1, invitation(record)));
                }
                line = parser.getCurrentLineNumber();
                if (rows.size() > MOST_ROWS) {
                    throw tooLarge();
                }
            }
            return new LearnerTable(List.copyOf(rows));
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw malformed("This is no CSV file that can be read.");
        }
    }

    private static CSVParser parser(String text) throws IOException {
        var format = FORMAT.builder().setDelimiter(separator(text)).get();
        try {
            return CSVParser.parse(new StringReader(text), format);
        } catch (IllegalArgumentException e) {
            throw malformed("The head has a column without a name, or one of them twice" + KNOWN);
        }
    }

    /** No column has a semicolon in its name, so one in the head separates. */
    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String text(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Spreadsheets put a byte order mark before it.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed("The file is not in UTF-8.");
        }
    }

    private static void requireColumns(List<String> head) {
        for (var column : head) {
            if (COLUMNS.stream().noneMatch(column::equalsIgnoreCase)) {
                throw malformed("The head has an unknown column \"" + shortened(column) + "\"" + KNOWN);
            }
        }
        if (head.stream().noneMatch(EMAIL::equalsIgnoreCase)) {
            throw malformed("The head has no column email" + KNOWN);
        }
    }

    /** A file with another separator, or with none, has the whole line for its one column. */
    private static String shortened(String column) {
        return column.length() <= LONGEST_NAMED ? column : column.substring(0, LONGEST_NAMED) + "…";
    }

    private static boolean isEmptyLine(CSVRecord record) {
        return record.size() == 1 && record.get(0).isEmpty();
    }

    private static NewInvitation invitation(CSVRecord row) {
        return new NewInvitation(
                value(row, EMAIL), value(row, "name"), value(row, "job_title"), value(row, "staff_id"));
    }

    private static @Nullable String value(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : null;
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.badRequest("MALFORMED_CSV", detail);
    }

    private static ProblemException tooLarge() {
        return ProblemException.tooLarge(
                "FILE_TOO_LARGE", "A file has at most " + MOST_ROWS + " rows and " + (MOST_BYTES >> 20) + " MiB.");
    }
}
