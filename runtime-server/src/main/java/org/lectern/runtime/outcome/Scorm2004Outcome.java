package org.lectern.runtime.outcome;

import java.util.Map;

/** SCORM 2004: from completion, success and score to the lesson's outcome (RTE 4.2.4, 4.2.21, 4.2.22). */
public final class Scorm2004Outcome {
    private Scorm2004Outcome() {}

    /**
     * The outcome after a commit.
     *
     * @param values the data model, element to value
     * @param finished whether the content has called {@code Terminate} with an exit other than suspend
     */
    public static LessonOutcome of(Map<String, String> values, Scorm2004Thresholds thresholds, boolean finished) {
        var scaled = Percent.number(values, "cmi.score.scaled");
        var score = scaled != null
                ? Percent.ofScaled(scaled)
                : Percent.ofRaw(
                        Percent.number(values, "cmi.score.raw"),
                        Percent.number(values, "cmi.score.min"),
                        Percent.number(values, "cmi.score.max"));
        var success = success(values, thresholds);
        if (!success.equals("unknown")) {
            return new LessonOutcome(success.equals("passed") ? LessonStatus.PASSED : LessonStatus.FAILED, score);
        }
        return new LessonOutcome(
                switch (completion(values, thresholds)) {
                    case "completed" -> LessonStatus.COMPLETED;
                    // The content said nothing and has ended: its activity counts as done (IMS SS UP.4), though the
                    // value that the content reads back stays unknown.
                    case "unknown" -> finished ? LessonStatus.COMPLETED : LessonStatus.INCOMPLETE;
                    default -> LessonStatus.INCOMPLETE;
                },
                score);
    }

    /** The threshold decides over the content's own value wherever there is a measure to judge by (RTE 4.2.4.1). */
    private static String completion(Map<String, String> values, Scorm2004Thresholds thresholds) {
        var threshold = thresholds.minProgressMeasure();
        var measure = Percent.number(values, "cmi.progress_measure");
        if (threshold != null) {
            if (measure == null) {
                return values.getOrDefault("cmi.completion_status", "unknown");
            }
            return measure.compareTo(threshold) >= 0 ? "completed" : "incomplete";
        }
        return values.getOrDefault("cmi.completion_status", "unknown");
    }

    /** A passing score decides alone: without a scaled score success is unknown, whatever the content set (RTE 4.2.22.1). */
    private static String success(Map<String, String> values, Scorm2004Thresholds thresholds) {
        var passing = thresholds.scaledPassingScore();
        if (passing == null) {
            return values.getOrDefault("cmi.success_status", "unknown");
        }
        var scaled = Percent.number(values, "cmi.score.scaled");
        if (scaled == null) {
            return "unknown";
        }
        return scaled.compareTo(passing) >= 0 ? "passed" : "failed";
    }
}
