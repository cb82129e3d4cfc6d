package org.lectern.runtime;

import java.util.UUID;
import org.lectern.http.ProblemException;

/** Keeps a session out that a later launch of the same attempt has replaced. */
final class Fence {
    private Fence() {}

    /** @throws ProblemException {@code 409 SESSION_REPLACED} */
    static void requireCurrent(RuntimeMapper runtime, UUID session) {
        if (!runtime.isCurrent(session)) {
            throw replaced();
        }
    }

    static ProblemException replaced() {
        return ProblemException.conflict(
                "SESSION_REPLACED", "This course was opened again elsewhere, so this window no longer saves.");
    }
}
