package org.lectern.runtime;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.packages.Standard;
import org.lectern.runtime.datamodel.DataModel;
import org.lectern.runtime.datamodel.Edition;

/** Lets only commits through that the data-model table allows, each value of them. */
final class CommitCheck {
    /** Digits of an index: no content has 10,000 records, and a gap would have to be counted through at each delivery. */
    private static final int INDEX_DIGITS = 4;

    /**
     * A commit with everything there.
     *
     * @param digest by which it is known again: {@link CommitDigest}
     * @param leads whether a navigation comes with it, which ends what is open in its own way
     */
    record Checked(
            UUID lecture, int sequence, Map<String, String> values, boolean finished, long digest, boolean leads) {
        Checked leading() {
            return new Checked(lecture, sequence, values, finished, digest, true);
        }

        /** Whether its content has ended, and nothing else will end it. */
        boolean endsByItself() {
            return finished && !leads;
        }
    }

    /** @throws ProblemException {@code VALIDATION_ERROR}, naming the field or element */
    Checked checked(Standard standard, Commit commit) {
        if (commit.lecture() == null) {
            throw ProblemException.invalid("lecture", "Say which lecture this commit is of.");
        }
        if (commit.sequence() == null || commit.sequence() < 1) {
            throw ProblemException.invalid("sequence", "A commit has a number, from 1.");
        }
        if (commit.values() == null) {
            throw ProblemException.invalid("values", "Send the changed values, or an empty object.");
        }
        var values = strings(commit.values());
        model(standard).validate(values).ifPresent(violation -> {
            throw ProblemException.invalid(violation.element(), violation.message());
        });
        var finished = Boolean.TRUE.equals(commit.finished());
        var digest = CommitDigest.of(commit.lecture(), values, finished);
        return new Checked(commit.lecture(), commit.sequence(), values, finished, digest, false);
    }

    /** The same map, in which no value is null: to copy it would cost each commit more than to look at it. */
    private static Map<String, String> strings(Map<String, @Nullable String> values) {
        values.forEach((element, value) -> {
            if (value == null) {
                throw ProblemException.invalid(element, "A value is a string.");
            }
            if (isFarRecord(element)) {
                throw ProblemException.invalid(element, "A collection has at most 10,000 records.");
            }
        });
        return values;
    }

    private static boolean isFarRecord(String element) {
        for (var dot = element.indexOf('.'); dot >= 0; ) {
            var next = element.indexOf('.', dot + 1);
            var length = (next < 0 ? element.length() : next) - dot - 1;
            if (length > INDEX_DIGITS && Character.isDigit(element.charAt(dot + 1))) {
                return true;
            }
            dot = next;
        }
        return false;
    }

    static DataModel model(Standard standard) {
        return switch (standard) {
            case SCORM_12 -> DataModel.scorm12();
            case SCORM_2004_2ND -> DataModel.scorm2004(Edition.SECOND);
            case SCORM_2004_3RD -> DataModel.scorm2004(Edition.THIRD);
            case SCORM_2004_4TH -> DataModel.scorm2004(Edition.FOURTH);
        };
    }
}
