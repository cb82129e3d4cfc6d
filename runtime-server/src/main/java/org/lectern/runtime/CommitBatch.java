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
 * Commits turned into the columns of one statement, an array each, which takes them apart by subscripts. The statement reads
 * the fields by their names.
 */
final class CommitBatch {
    private final Lessons lessons = new Lessons();
    private final Courses courses = new Courses();
    private final Answers answers = new Answers();
    private final Trees trees = new Trees();
    /** How many commits there are. */
    private int count;
    /** Whether a course of them is sequenced. */
    private boolean tracking;

    static CommitBatch of(LessonWrite write) {
        var batch = new CommitBatch();
        batch.add(write);
        return batch;
    }

    void add(LessonWrite write) {
        count++;
        lessons.add(write);
        courses.add(write);
        trees.add(write.sequencing());
        tracking |= write.sequencing() != null;
        write.interactions().forEach(page -> answers.add(count, page));
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
        columns.put("trees", trees);
        return tracking ? commits.writeTracking(columns) : commits.write(columns);
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

    /** One element a page of interactions that a commit changes, which it names by its number among them, from 1. */
    static final class Answers {
        private final ArrayLiteral commit = new ArrayLiteral();
        private final ArrayLiteral page = new ArrayLiteral();
        private final TextArray elements = new TextArray();
        private final ArrayLiteral whole = new ArrayLiteral();

        void add(int number, InteractionPages.Write written) {
            commit.add(number);
            page.add(written.page());
            elements.add(written.elements());
            whole.add(written.whole());
        }
    }

    /** One element a commit: the state of sequencing, nulls where it has not changed. */
    static final class Trees {
        private final ArrayLiteral attempt = new ArrayLiteral();
        private final ArrayLiteral version = new ArrayLiteral();
        private final TextArray state = new TextArray();
        private final ArrayLiteral status = new ArrayLiteral();
        private final ArrayLiteral courseProgress = new ArrayLiteral();
        private final ArrayLiteral score = new ArrayLiteral();

        void add(@Nullable SequencingWrite write) {
            attempt.add(write == null ? null : write.attempt());
            version.add(write == null ? null : write.version());
            state.add(write == null ? null : write.state());
            status.add(write == null ? null : write.status());
            courseProgress.add(write == null ? null : write.progress());
            score.add(write == null ? null : write.score());
        }
    }
}
