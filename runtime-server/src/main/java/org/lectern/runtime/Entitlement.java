package org.lectern.runtime;

import java.util.UUID;
import org.lectern.http.ProblemException;

/**
 * Whether whoever is enrolled may open content now. It is looked at when a launch begins, when its code is exchanged, and
 * whenever a lecture is handed to a player that is open; never at a commit, since nothing that a learner did is lost.
 */
enum Entitlement {
    OPEN("This course is open."),
    LEARNER_DISABLED("This learner is disabled and can open nothing."),
    ACCESS_ENDED("This course is not open to the learner any more."),
    COURSE_NOT_PUBLISHED("This course is not published at the moment, so it cannot be opened.");

    private final String detail;

    Entitlement(String detail) {
        this.detail = detail;
    }

    /**
     * @throws ProblemException {@code 409} with {@code LEARNER_DISABLED}, {@code ACCESS_ENDED} or
     *     {@code COURSE_NOT_PUBLISHED}; {@code NOT_FOUND} for somebody else's enrolment
     */
    static void require(RuntimeMapper runtime, UUID enrollmentId, UUID userId) {
        var entitlement = runtime.entitlement(enrollmentId, userId);
        if (entitlement == null) {
            throw ProblemException.notFound("enrolment");
        }
        if (entitlement != OPEN) {
            throw ProblemException.conflict(entitlement.name(), entitlement.detail);
        }
    }

    /** The same of a session that is open. A look at a course has no enrolment, and drafts are looked at too. */
    static void require(RuntimeMapper runtime, LaunchClaims claims) {
        if (!claims.isPreview()) {
            require(runtime, claims.enrollment(), claims.user());
        }
    }
}
