package org.lectern.runtime;

import org.lectern.http.ProblemException;

/** Keeps a session out that a later launch of the same attempt has replaced. */
final class Fence {
    private Fence() {}

    /**
     * Holds the attempt for the rest of the transaction: a later launch waits for it. A session that changes nothing
     * needs no hold, and is replaced only by the end of the attempt.
     *
     * @throws ProblemException {@code 409 SESSION_REPLACED}
     */
    static void requireCurrent(RuntimeMapper runtime, LaunchClaims claims) {
        var open = claims.mode().isRecorded()
                ? runtime.hold(claims.attempt(), claims.session()) != null
                : runtime.isOpen(claims.session());
        if (!open) {
            throw replaced();
        }
    }

    static ProblemException replaced() {
        return ProblemException.conflict(
                "SESSION_REPLACED", "This course was opened again elsewhere, so this window no longer saves.");
    }
}
