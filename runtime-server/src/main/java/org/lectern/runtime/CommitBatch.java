package org.lectern.runtime;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ArrayLiteral;
import org.lectern.database.TextArray;
import org.lectern.runtime.outcome.ScormTime;

/**
 * Commits turned into the columns of one statement, as {@code unnest} takes them: those of a group are equally long. The
 * statement reads the fields by their names.
 */
final class CommitBatch {
    private final Lessons lessons = new Lessons();
    private final Courses courses = new Courses();
    private final Answers answers = new Answers();
    /** Null where no course of them is sequenced. */
    private @Nullable Trees trees;

    static CommitBatch of(LessonWrite write) {
        var batch = new CommitBatch();
        batch.add(write);
        return batch;
    }

    void add(LessonWrite write) {
        lessons.add(write);
        courses.add(write);
        write.interactions().forEach(page -> answers.add(write, page));
        if (write.sequencing() != null) {
            trees = trees == null ? new Trees() : trees;
            trees.add(write.progress(), write.sequencing());
        }
    }

    /**
     * Writes them.
     *
     * @return the rows of lecture progress that were written
     */
    List<UUID> write(CommitMapper commits, Instant now) {
        var columns = new HashMap<String, Object>();
        columns.put("lessons", lessons);
        columns.put("courses", courses);
        columns.put("answers", answers);
        columns.put("now", now);
        if (trees == null) {
            return commits.write(columns);
        }
        columns.put("trees", trees);
        return commits.writeTracking(columns);
    }

    /** One element a commit: the row of lecture progress. */
    static final class Lessons {
        private final ArrayLiteral progress = new ArrayLiteral();
        private final ArrayLiteral session = new ArrayLiteral();
        private final ArrayLiteral version = new ArrayLiteral();
        private final ArrayLiteral sequence = new ArrayLiteral();
        private final ArrayLiteral digest = new ArrayLiteral();
        private final ArrayLiteral completed = new ArrayLiteral();
        private final ArrayLiteral status = new ArrayLiteral();
        private final ArrayLiteral sessionTime = new ArrayLiteral();
        private final ArrayLiteral location = new ArrayLiteral();
        private final TextArray suspendData = new TextArray();
        private final TextArray cmi = new TextArray();
        private final ArrayLiteral score = new ArrayLiteral();
        private final ArrayLiteral sessionTimeCs = new ArrayLiteral();
        private final ArrayLiteral finished = new ArrayLiteral();

        void add(LessonWrite write) {
            progress.add(write.progress());
            session.add(write.session());
            version.add(write.version());
            sequence.add(write.sequence());
            digest.add(write.digest());
            completed.add(write.completed());
            status.add(write.status());
            sessionTime.add(write.sessionTime());
            location.add(write.location());
            suspendData.add(write.suspendData());
            cmi.add(write.cmi());
            score.add(write.score());
            sessionTimeCs.add(write.sessionTimeCs());
            finished.add(write.finished());
        }
    }

    /** One element a commit: the row of the enrolment. */
    static final class Courses {
        private final ArrayLiteral enrollment = new ArrayLiteral();
        private final ArrayLiteral progress = new ArrayLiteral();
        private final ArrayLiteral status = new ArrayLiteral();
        private final ArrayLiteral score = new ArrayLiteral();
        private final ArrayLiteral time = new ArrayLiteral();

        void add(LessonWrite write) {
            var course = write.course();
            enrollment.add(write.enrollment());
            progress.add(course.progress());
            status.add(course.status().word());
            score.add(course.score());
            time.add(ScormTime.duration(course.timeCs()));
        }
    }

    /** One element a page of interactions that a commit changes. */
    static final class Answers {
        private final ArrayLiteral progress = new ArrayLiteral();
        private final ArrayLiteral page = new ArrayLiteral();
        private final TextArray elements = new TextArray();
        private final ArrayLiteral whole = new ArrayLiteral();

        void add(LessonWrite write, InteractionPages.Write written) {
            progress.add(write.progress());
            page.add(written.page());
            elements.add(written.elements());
            whole.add(written.whole());
        }
    }

    /** One element a state of sequencing that a commit changes. */
    static final class Trees {
        private final ArrayLiteral progress = new ArrayLiteral();
        private final ArrayLiteral attempt = new ArrayLiteral();
        private final ArrayLiteral version = new ArrayLiteral();
        private final TextArray state = new TextArray();
        private final ArrayLiteral status = new ArrayLiteral();
        private final ArrayLiteral courseProgress = new ArrayLiteral();
        private final ArrayLiteral score = new ArrayLiteral();

        void add(UUID row, SequencingWrite write) {
            progress.add(row);
            attempt.add(write.attempt());
            version.add(write.version());
            state.add(write.state());
            status.add(write.status());
            courseProgress.add(write.progress());
            score.add(write.score());
        }
    }
}
