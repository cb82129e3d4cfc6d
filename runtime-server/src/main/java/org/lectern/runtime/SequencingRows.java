package org.lectern.runtime;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rows of the statements about sequencing. */
final class SequencingRows {
    private SequencingRows() {}

    /**
     * What a package version says.
     *
     * @param sequencing JSON, null if nobody has read it from the manifest yet
     * @param sha256 of its archive
     */
    record Definition(@Nullable String sequencing, String sha256) {}

    /** Where an attempt stands: see V006. */
    record Attempt(
            String state,
            int version,
            int step,
            @Nullable String answer,
            @Nullable String status,
            @Nullable BigDecimal score,
            @Nullable String keptStatus,
            @Nullable BigDecimal keptScore) {}

    /** A global objective of the learner, as JSON. */
    record Objective(String target, String objective) {}

    /**
     * How content was left.
     *
     * @param ofThisSession whether it was this launch session that had it open
     * @param finished whether its session was ended by a call
     */
    record Left(
            boolean ofThisSession,
            boolean finished,
            @Nullable String exit,
            long sessionTimeCs,
            String cmi) {
        /** Whether the content wants the course closed (RTE 4.2.8). */
        boolean closes() {
            return finished && ("time-out".equals(exit) || "logout".equals(exit));
        }

        /** The same, left by a session before this one. */
        Left before() {
            return new Left(false, finished, exit, sessionTimeCs, cmi);
        }

        /** Whether the content has ended its attempt, rather than suspended it. */
        boolean isOver() {
            return finished && !"suspend".equals(exit);
        }
    }
}
