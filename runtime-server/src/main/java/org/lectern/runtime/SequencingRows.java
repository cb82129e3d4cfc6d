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

    /** A global objective of the learner as JSON, or what has changed of it. */
    record Objective(String target, String objective) {}

    /**
     * How content was left.
     *
     * @param ofThisSession whether it was this launch session that had it open
     * @param finished whether its session was ended by a call
     * @param begun whether there is data that it could go on with
     */
    record Left(
            boolean ofThisSession,
            boolean finished,
            boolean begun,
            @Nullable String exit,
            long sessionTimeCs,
            String cmi) {
        /** Whether the content wants the course closed (RTE 4.2.8). */
        boolean closes() {
            return finished && ("time-out".equals(exit) || "logout".equals(exit));
        }

        /** The same, left by a session before this one. */
        Left before() {
            return new Left(false, finished, begun, exit, sessionTimeCs, cmi);
        }

        /**
         * Whether it has not said that its data may go: its window was closed, or it was taken away before it said a word.
         * One that has never left anything and is silent in this session too is taken to be done (UP.4).
         */
        boolean isInterrupted() {
            return !finished && (begun || !ofThisSession);
        }

        /** Whether the content has ended its attempt, rather than suspended it. */
        boolean isOver() {
            return finished && !"suspend".equals(exit);
        }
    }
}
