package org.lectern.runtime;

import java.util.Map;
import org.lectern.runtime.outcome.LessonOutcome;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.Scorm12Outcome;
import org.lectern.runtime.outcome.Scorm2004Outcome;
import org.lectern.runtime.outcome.Scorm2004Thresholds;
import org.lectern.runtime.values.Scorm;

/** Picks the outcome rule for a lecture. */
final class Outcomes {
    private Outcomes() {}

    /**
     * The lecture's outcome after a commit, by what this sitting has brought alone.
     *
     * @param cmi the data model with the commit in it
     * @param lesson as it was before
     */
    static LessonOutcome ofSitting(Scorm scorm, OpenLesson lesson, Map<String, String> cmi, boolean finished) {
        if (!lesson.type().equals("SCO")) {
            // An asset says nothing of itself: that it was opened is all there is to know.
            return new LessonOutcome(finished ? LessonStatus.COMPLETED : LessonStatus.INCOMPLETE, null);
        }
        var launchData = lesson.launchData();
        if (scorm == Scorm.SCORM_12) {
            return Scorm12Outcome.of(cmi, launchData.masteryScore(), finished);
        }
        var suspended = "suspend".equals(cmi.get(scorm.exit()));
        return Scorm2004Outcome.of(
                cmi,
                new Scorm2004Thresholds(launchData.minProgressMeasure(), launchData.scaledPassingScore()),
                finished && !suspended);
    }
}
