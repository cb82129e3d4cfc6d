package org.lectern.runtime;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ArrayLiteral;
import org.lectern.runtime.outcome.ScormTime;

/** Commits turned into the columns of one statement, as {@code unnest} takes them: those of a group are equally long. */
record CommitBatch(
        Lessons lessons,
        Courses courses,
        Answers answers,
        @Nullable Stores stores,
        @Nullable Trees trees) {
    static CommitBatch of(List<LessonWrite> writes) {
        // Few courses share data, so its part of the statement is left out where none does.
        var sharing = writes.stream().anyMatch(write -> !write.stores().isEmpty());
        var tracking = writes.stream().anyMatch(write -> write.sequencing() != null);
        var batch = new CommitBatch(
                new Lessons(),
                new Courses(),
                new Answers(),
                sharing ? new Stores() : null,
                tracking ? new Trees() : null);
        writes.forEach(batch::add);
        return batch;
    }

    private void add(LessonWrite write) {
        lessons.add(write);
        courses.add(write);
        write.interactions().forEach((position, elements) -> answers.add(write, position, elements));
        if (stores != null) {
            write.stores().forEach(data -> stores.add(write.progress(), data));
        }
        if (trees != null && write.sequencing() != null) {
            trees.add(write.progress(), write.sequencing());
        }
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

    /** One element a shared data store that a commit writes. */
    record Stores(
            ArrayLiteral progress,
            ArrayLiteral scope,
            ArrayLiteral user,
            ArrayLiteral attempt,
            ArrayLiteral target,
            ArrayLiteral value) {
        Stores() {
            this(
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral(),
                    new ArrayLiteral());
        }

        void add(UUID row, SharedData data) {
            progress.add(row);
            scope.add(data.scope());
            user.add(data.user());
            attempt.add(data.attempt());
            target.add(data.target());
            value.add(data.store());
        }
    }

    /** One element a state of sequencing that a commit changes; and one a global objective of the learner. */
    record Trees(
            ArrayLiteral progress,
            ArrayLiteral attempt,
            ArrayLiteral version,
            ArrayLiteral state,
            ArrayLiteral status,
            ArrayLiteral courseProgress,
            ArrayLiteral score,
            ArrayLiteral objectiveProgress,
            ArrayLiteral user,
            ArrayLiteral target,
            ArrayLiteral objective) {
        Trees() {
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
                    new ArrayLiteral());
        }

        void add(UUID row, SequencingWrite write) {
            progress.add(row);
            attempt.add(write.attempt());
            version.add(write.version());
            state.add(write.state());
            status.add(write.status());
            courseProgress.add(write.progress());
            score.add(write.score());
            for (var changed : write.objectives()) {
                objectiveProgress.add(row);
                user.add(write.user());
                target.add(changed.target());
                objective.add(changed.objective());
            }
        }
    }
}
