package org.lectern.feed;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** How rows are written. */
enum FeedFormat {
    JSON("json", MediaType.APPLICATION_JSON),
    CSV("csv", FeedFormat.TEXT_CSV),
    /** An object a line. */
    JSON_LINES("jsonl", FeedFormat.NDJSON);

    static final String TEXT_CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private final String word;
    private final String mediaType;

    FeedFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** With its character set where the type has one. */
    String contentType() {
        return this == CSV ? mediaType + ";charset=utf-8" : mediaType;
    }

    /**
     * @param word {@code format} of the query, which is stronger than the header
     * @param accepted of the header, the best first
     * @throws ProblemException {@code VALIDATION_ERROR} for {@code format}
     */
    static FeedFormat of(@Nullable String word, List<MediaType> accepted) {
        if (word != null) {
            return Stream.of(values())
                    .filter(format -> format.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("format", "The format is json, csv or jsonl."));
        }
        return accepted.stream().flatMap(type -> of(type).stream()).findFirst().orElse(JSON);
    }

    private static Optional<FeedFormat> of(MediaType accepted) {
        return Stream.of(values())
                .filter(format -> accepted.isCompatible(MediaType.valueOf(format.mediaType)))
                .findFirst();
    }
}
