package org.lectern.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.http.Json;

/** A page's items as CSV, as PostgreSQL writes those of an export. */
final class FeedCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** A score of 87.50 is written as it came. */
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private FeedCsv() {}

    /** The names of the columns, and a line for each item; nothing for none. */
    static String of(List<String> items) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var item : items) {
                var values = READER.readTree(item);
                if (text.isEmpty()) {
                    csv.printRecord((Iterable<String>) values::fieldNames);
                }
                csv.printRecord(words(values));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> words(JsonNode values) {
        var words = new ArrayList<String>();
        values.forEach(value -> words.add(value.isNull() ? "" : value.asText()));
        return words;
    }
}
