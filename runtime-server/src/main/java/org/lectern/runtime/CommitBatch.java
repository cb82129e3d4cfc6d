package org.lectern.runtime;

import java.util.List;
import org.lectern.database.ArrayLiteral;
import org.lectern.runtime.outcome.ScormTime;

/** Commits turned into the columns of one statement, as {@code unnest} takes them: those of a group are equally long. */
record CommitBatch(Lessons lessons, Courses courses, Answers answers) {
    static CommitBatch of(List<LessonWrite> writes) {
        var batch = new CommitBatch(new Lessons(), new Courses(), new Answers());
        writes.forEach(batch::add);
        return batch;
    }

    private void add(LessonWrite write) {
        lessons.add(write);
        courses.add(write);
        write.interactions().forEach((position, elements) -> answers.add(write, position, elements));
    }

    /** One element a commit: the row of lecture progress. */
    record Lessons(
            ArrayLiteral progress,
            ArrayLiteral session,
            ArrayLiteral version,
            ArrayLiteral sequence,
            ArrayLiteral completed,
            ArrayLiteral status,
            ArrayLiteral sessionTime,
            ArrayLiteral location,
            ArrayLiteral suspendData,
            ArrayLiteral cmi,
            ArrayLiteral score,
            ArrayLiteral sessionTimeCs,
            ArrayLiteral finished) {
        Lessons() {
            this(
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral());
        }

        void add(LessonWrite write) {
            progress.add(write.progress());
            session.add(write.session());
            version.add(write.version());
            sequence.add(write.sequence());
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
    record Courses(
            ArrayLiteral enrollment,
            ArrayLiteral progress,
            ArrayLiteral status,
            ArrayLiteral score,
            ArrayLiteral time) {
        Courses() {
            this(new ArrayLiteral(), new ArrayLiteral(), new ArrayLiteral(), new ArrayLiteral(), new ArrayLiteral());
        }

        void add(LessonWrite write) {
            var course = write.course();
            enrollment.add(write.enrollment());
            progress.add(course.progress());
            status.add(course.status().word());
            score.add(course.score());
            time.add(ScormTime.duration(course.timeCs()));
        }
    }

    /** One element an interaction that a commit changes. */
    record Answers(ArrayLiteral progress, ArrayLiteral position, ArrayLiteral elements) {
        Answers() {
            this(new ArrayLiteral(), new ArrayLiteral(), new ArrayLiteral());
        }

        void add(LessonWrite write, int at, String json) {
            progress.add(write.progress());
            position.add(at);
            elements.add(json);
        }
    }
}
