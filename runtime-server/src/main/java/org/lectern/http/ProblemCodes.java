package org.lectern.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** The one list of every code that an error can have, read from {@code problems.csv}. */
public final class ProblemCodes {
    private static final String FILE = "/problems.csv";
    private static final Map<String, ProblemCode> CODES = read();

    private ProblemCodes() {}

    /**
     * A code of the list.
     *
     * @param status that it is answered with
     * @param when a sentence for those who get it
     */
    public record ProblemCode(String code, int status, String when) {}

    /** In the list's order. */
    public static Collection<ProblemCode> all() {
        return CODES.values();
    }

    /** @throws IllegalArgumentException if the list does not have it */
    public static ProblemCode of(String code) {
        var found = CODES.get(code);
        if (found == null) {
            throw new IllegalArgumentException("Not in problems.csv: " + code);
        }
        return found;
    }

    private static Map<String, ProblemCode> read() {
        var codes = new LinkedHashMap<String, ProblemCode>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = requireNonNull(ProblemCodes.class.getResourceAsStream(FILE));
                var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> codes.put(
                    row.get("code"),
                    new ProblemCode(row.get("code"), Integer.parseInt(row.get("status")), row.get("when"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(codes);
    }
}
