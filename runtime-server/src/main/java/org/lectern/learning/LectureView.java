package org.lectern.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.LectureType;
import org.lectern.quiz.QuizPaper;

/**
 * A lecture as it is taken.
 *
 * @param enrollmentId null for a super admin who only looks
 * @param content sanitised HTML of a TEXT
 * @param quiz of a QUIZ, without the answers
 * @param triesLeft of a QUIZ; absent where there is no end of them
 * @param videoDuration in seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LectureView(
        UUID id,
        UUID courseId,
        String courseTitle,
        @Nullable UUID enrollmentId,
        String title,
        @Nullable String description,
        LectureType type,
        @Nullable String content,
        @Nullable QuizPaper quiz,
        @Nullable Integer triesLeft,
        @Nullable VideoAddress video,
        @Nullable Integer videoDuration,
        LectureStanding progress,
        @Nullable Neighbour previous,
        @Nullable Neighbour next) {}
