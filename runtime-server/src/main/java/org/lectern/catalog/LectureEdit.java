package org.lectern.catalog;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.quiz.Quiz;

/**
 * A new lecture, or what of one is to change: what is absent stays, and an empty text takes away what is there.
 *
 * @param type of a new one: VIDEO, TEXT or QUIZ; it stays
 * @param content HTML of a TEXT: what is not safe in it is left out
 * @param videoDuration in seconds
 * @param mediaId a video of our own store, in place of the address; an address takes its place likewise
 * @param sectionId moves it to the end of another section of the course
 */
public record LectureEdit(
        @Nullable String title,
        @Nullable String description,
        @Nullable LectureType type,
        @Nullable String content,
        @Nullable Quiz quiz,
        @Nullable String videoUrl,
        @Nullable Integer videoDuration,
        @Nullable String videoPublicId,
        @Nullable UUID mediaId,
        @Nullable UUID sectionId) {
    private static final int LONGEST_CONTENT = 1_000_000;
    private static final int LONGEST_PUBLIC_ID = 300;
    private static final int LONGEST_VIDEO = 24 * 60 * 60;

    /**
     * The lecture with this edit.
     *
     * @throws ProblemException {@code VALIDATION_ERROR}, also for a field that a lecture of this type does not have
     */
    StoredLecture appliedTo(StoredLecture before) {
        requireFields(before.type());
        return new StoredLecture(
                before.id(),
                before.courseId(),
                before.sectionId(),
                requireNonNullElse(Fields.title("title", title, CourseEdit.LONGEST_TITLE), before.title()),
                text(Fields.text("description", description, CourseEdit.LONGEST_DESCRIPTION), before.description()),
                before.type(),
                before.position(),
                content(before),
                mediaId == null ? text(Fields.address("videoUrl", videoUrl), before.videoUrl()) : null,
                videoDuration == null
                        ? before.videoDuration()
                        : Fields.number("videoDuration", videoDuration, LONGEST_VIDEO),
                text(Fields.text("videoPublicId", videoPublicId, LONGEST_PUBLIC_ID), before.videoPublicId()),
                mediaId == null && videoUrl != null ? null : mediaId == null ? before.mediaId() : mediaId);
    }

    private void requireFields(LectureType of) {
        refuse("content", content != null && of != LectureType.TEXT, of);
        refuse("quiz", quiz != null && of != LectureType.QUIZ, of);
        refuse("videoUrl", videoUrl != null && of != LectureType.VIDEO, of);
        refuse("videoDuration", videoDuration != null && of != LectureType.VIDEO, of);
        refuse("mediaId", mediaId != null && of != LectureType.VIDEO, of);
        refuse("videoPublicId", videoPublicId != null && of != LectureType.VIDEO, of);
    }

    private static void refuse(String field, boolean isForeign, LectureType of) {
        if (isForeign) {
            throw ProblemException.invalid(field, "A lecture of the type " + of + " has no such field.");
        }
    }

    private @Nullable String content(StoredLecture before) {
        if (quiz != null) {
            return QuizJson.checked(quiz);
        }
        var html = Fields.text("content", content, LONGEST_CONTENT);
        return html == null ? before.content() : RichText.sanitised(html);
    }

    private static @Nullable String text(@Nullable String given, @Nullable String before) {
        return given == null ? before : given.isEmpty() ? null : given;
    }
}
