package org.lectern.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lectern.http.ProblemException;
import org.lectern.runtime.values.Scorm;

/** Lets only commits through that the data-model table allows, each value of them. */
final class CommitCheck {
    /** A commit with everything there. */
    record Checked(UUID lecture, int sequence, Map<String, String> values, boolean finished) {}

    /** @throws ProblemException {@code VALIDATION_ERROR}, naming the field or element */
    Checked checked(Scorm scorm, Commit commit) {
        if (commit.lecture() == null) {
            throw ProblemException.invalid("lecture", "Say which lecture this commit is of.");
        }
        if (commit.sequence() == null || commit.sequence() < 1) {
            throw ProblemException.invalid("sequence", "A commit has a number, from 1.");
        }
        if (commit.values() == null) {
            throw ProblemException.invalid("values", "Send the changed values, or an empty object.");
        }
        var values = new LinkedHashMap<String, String>();
        commit.values().forEach((element, value) -> {
            if (value == null) {
                throw ProblemException.invalid(element, "A value is a string.");
            }
            values.put(element, value);
        });
        return new Checked(commit.lecture(), commit.sequence(), values, Boolean.TRUE.equals(commit.finished()));
    }
}
