package org.lectern.runtime.values;

import java.util.Map;
import org.lectern.runtime.outcome.ScormTime;

/** What SCORM 1.2 content finds at {@code LMSInitialize} (RTE 3.4.4). */
public final class Scorm12Launch {
    private Scorm12Launch() {}

    /**
     * The data model, element to value.
     *
     * @param mode review is neither a beginning nor a going on, so its entry is blank (RTE 3.4.4, cmi.core.entry)
     * @param lesson a new one where the mode is browse
     */
    public static Map<String, String> values(
            LearnerInfo learner, LaunchData item, LaunchMode mode, StoredLesson lesson) {
        return new LaunchValues(lesson.cmi())
                .put("cmi.core.student_id", learner.id())
                .put("cmi.core.student_name", learner.name())
                .put("cmi.core.credit", mode.credit())
                .put("cmi.core.lesson_mode", mode.word())
                .put("cmi.core.lesson_status", lesson.cmi().getOrDefault("cmi.core.lesson_status", "not attempted"))
                .put("cmi.core.lesson_location", lesson.location())
                .put("cmi.core.entry", mode == LaunchMode.REVIEW ? "" : entry(lesson))
                .put("cmi.core.total_time", ScormTime.timespan(lesson.totalTimeCs()))
                .remove("cmi.core.exit")
                .put("cmi.suspend_data", lesson.suspendData())
                .put("cmi.launch_data", item.dataFromLms())
                .put("cmi.student_data.mastery_score", item.masteryScore())
                .put("cmi.student_data.max_time_allowed", item.maxTimeAllowed())
                .put("cmi.student_data.time_limit_action", item.timeLimitAction())
                .putInteractions(lesson.interactions())
                .build();
    }

    /** A session that was cut off resumes like one that was suspended: its learner did not mean to leave. */
    private static String entry(StoredLesson lesson) {
        if (lesson.status() == null && lesson.isEmpty()) {
            return "ab-initio";
        }
        return !lesson.finished() || "suspend".equals(lesson.cmi().get("cmi.core.exit")) ? "resume" : "";
    }
}
