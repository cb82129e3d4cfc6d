package org.lectern.faults;

import org.lectern.runtime.outcome.ScormTime;

/** What the two run-times call the same things. */
enum Standard {
    SCORM_12("LMS", "cmi.core.", "cmi.core.lesson_location", "cmi.core.lesson_status", "LMSFinish"),
    SCORM_2004("", "cmi.", "cmi.location", "cmi.completion_status", "Terminate");

    private final String calls;
    private final String core;
    private final String location;
    private final String status;
    private final String finish;

    Standard(String calls, String core, String location, String status, String finish) {
        this.calls = calls;
        this.core = core;
        this.location = location;
        this.status = status;
        this.finish = finish;
    }

    String method(String name) {
        return calls + name;
    }

    String finish() {
        return finish;
    }

    String location() {
        return location;
    }

    String status() {
        return status;
    }

    String score() {
        return core + "score.raw";
    }

    String exit() {
        return core + "exit";
    }

    String sessionTime() {
        return core + "session_time";
    }

    String time(int seconds) {
        return this == SCORM_2004
                ? "PT" + seconds + "S"
                : String.format("%04d:%02d:%02d.00", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    long hundredths(String time) {
        return (this == SCORM_2004 ? ScormTime.ofDuration(time) : ScormTime.ofTimespan(time)).orElseThrow();
    }
}
