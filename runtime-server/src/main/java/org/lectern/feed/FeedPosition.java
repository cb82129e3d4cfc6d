package org.lectern.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * How far a reader has come: behind the change of that subject in that transaction.
 *
 * @param era counts how often the database was restored elsewhere
 * @param xid a transaction's id, as PostgreSQL counts them in eight bytes
 * @param issuedOn the day on which the reader was told of this position
 * @param updatedSince what changed before this is of no interest; null for everything
 */
record FeedPosition(
        int era,
        long xid,
        UUID subjectId,
        LocalDate issuedOn,
        @Nullable Instant updatedSince) {
    static final UUID FIRST = new UUID(0, 0);

    private static final int LONGEST = 400;

    /** Behind another change. */
    FeedPosition at(long changedIn, UUID subject, LocalDate today) {
        return new FeedPosition(era, changedIn, subject, today, updatedSince);
    }

    /** One opaque word. */
    String encode() {
        var text =
                era + " " + xid + " " + subjectId + " " + issuedOn + (updatedSince == null ? "" : " " + updatedSince);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} for {@code since} */
    static FeedPosition decode(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw invalid();
            }
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var words = text.split(" ", -1);
            if (words.length < 4 || words.length > 5) {
                throw invalid();
            }
            return new FeedPosition(
                    Integer.parseInt(words[0]),
                    number(words[1]),
                    UUID.fromString(words[2]),
                    LocalDate.parse(words[3]),
                    words.length == 4 ? null : time(words[4]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static long number(String word) {
        var number = Long.parseLong(word);
        if (number < 0) {
            throw invalid();
        }
        return number;
    }

    private static Instant time(String word) {
        var time = SinceTime.parse(word);
        if (time == null) {
            throw invalid();
        }
        return time;
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(
                "since", "Take since from the next of an earlier answer, unchanged, or give a time in ISO 8601.");
    }
}
