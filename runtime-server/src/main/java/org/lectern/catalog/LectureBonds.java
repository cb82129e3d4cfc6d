package org.lectern.catalog;

import org.lectern.http.ProblemException;

/** What holds lectures in their course. */
record LectureBonds(boolean packaged, boolean begun) {
    /** @throws ProblemException {@code PACKAGED_LECTURE} or {@code LECTURE_IN_USE} */
    void requireNone() {
        if (packaged) {
            throw ProblemException.conflict(
                    "PACKAGED_LECTURE", "This lecture is of the course's package. Upload a version without it.");
        }
        if (begun) {
            throw ProblemException.conflict(
                    "LECTURE_IN_USE", "Learners have begun this lecture. Their results would be lost with it.");
        }
    }
}
