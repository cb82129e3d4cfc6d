package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.quiz.Quiz;

/**
 * A lecture as its author sees it.
 *
 * @param content sanitised HTML of a TEXT
 * @param quiz of a QUIZ, with the right answers
 * @param videoDuration in seconds
 * @param videoPublicId what the media host knows the video by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LectureSource(
        UUID id,
        UUID courseId,
        UUID sectionId,
        String title,
        @Nullable String description,
        LectureType type,
        int position,
        @Nullable String content,
        @Nullable Quiz quiz,
        @Nullable String videoUrl,
        @Nullable Integer videoDuration,
        @Nullable String videoPublicId,
        @Nullable UUID mediaId) {
    static LectureSource of(StoredLecture lecture) {
        var isQuiz = lecture.type() == LectureType.QUIZ;
        return new LectureSource(
                lecture.id(),
                lecture.courseId(),
                lecture.sectionId(),
                lecture.title(),
                lecture.description(),
                lecture.type(),
                lecture.position(),
                isQuiz ? null : lecture.content(),
                isQuiz ? QuizJson.read(lecture.content()) : null,
                lecture.videoUrl(),
                lecture.videoDuration(),
                lecture.videoPublicId(),
                lecture.mediaId());
    }
}
