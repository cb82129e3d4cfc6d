package org.lectern.runtime;

import java.util.UUID;
import org.lectern.packages.Standard;
import org.lectern.runtime.values.Scorm;

/** Whom and what a launch token is for. Fixed for the life of the session, so no request has to look them up. */
record LaunchClaims(
        UUID session, UUID attempt, UUID enrollment, UUID user, UUID course, UUID packageVersion, Standard standard) {
    /** Which of the two run-times the content speaks. */
    Scorm scorm() {
        return standard.isScorm2004() ? Scorm.SCORM_2004 : Scorm.SCORM_12;
    }
}
