package org.lectern.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.ScormTime;

/** Commits turned into the columns of one statement: a list for each, all equally long, as {@code unnest} takes them. */
final class CommitBatch {
    private final List<LessonWrite> writes;
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(LessonWrite write, int position, String elements) {}

    CommitBatch(List<LessonWrite> writes) {
        this.writes = writes;
        for (var write : writes) {
            write.interactions().forEach((position, elements) -> answers.add(new Answer(write, position, elements)));
        }
    }

    private List<@Nullable Object> column(Function<LessonWrite, @Nullable Object> value) {
        return writes.stream().map(value).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<@Nullable Object> answers(Function<Answer, @Nullable Object> value) {
        return answers.stream().map(value).collect(Collectors.toCollection(ArrayList::new));
    }

    public List<@Nullable Object> getProgress() {
        return column(LessonWrite::progress);
    }

    public List<@Nullable Object> getSession() {
        return column(LessonWrite::session);
    }

    public List<@Nullable Object> getVersion() {
        return column(LessonWrite::version);
    }

    public List<@Nullable Object> getSequence() {
        return column(LessonWrite::sequence);
    }

    public List<@Nullable Object> getCompleted() {
        return column(LessonWrite::completed);
    }

    public List<@Nullable Object> getStatus() {
        return column(LessonWrite::status);
    }

    public List<@Nullable Object> getSessionTime() {
        return column(LessonWrite::sessionTime);
    }

    public List<@Nullable Object> getLocation() {
        return column(LessonWrite::location);
    }

    public List<@Nullable Object> getSuspendData() {
        return column(LessonWrite::suspendData);
    }

    public List<@Nullable Object> getCmi() {
        return column(LessonWrite::cmi);
    }

    public List<@Nullable Object> getScore() {
        return column(LessonWrite::score);
    }

    public List<@Nullable Object> getSessionTimeCs() {
        return column(LessonWrite::sessionTimeCs);
    }

    public List<@Nullable Object> getFinished() {
        return column(LessonWrite::finished);
    }

    public List<@Nullable Object> getEnrollment() {
        return column(LessonWrite::enrollment);
    }

    public List<@Nullable Object> getCourseProgress() {
        return column(write -> write.course().progress());
    }

    public List<@Nullable Object> getCourseStatus() {
        return column(write -> write.course().status().word());
    }

    public List<@Nullable Object> getCourseScore() {
        return column(write -> write.course().score());
    }

    public List<@Nullable Object> getCourseTime() {
        return column(write -> ScormTime.duration(write.course().timeCs()));
    }

    public List<@Nullable Object> getAnswerProgress() {
        return answers(answer -> answer.write().progress());
    }

    public List<@Nullable Object> getAnswerPosition() {
        return answers(Answer::position);
    }

    public List<@Nullable Object> getAnswerElements() {
        return answers(Answer::elements);
    }
}
