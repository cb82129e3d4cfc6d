package org.lectern.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Makes courses over REST, as an author does. */
public final class Authors {
    /** Of the seven that are there from the start. */
    public static final UUID CHILD_DEVELOPMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final ApiClient admin;

    public Authors(ApiClient admin) {
        this.admin = admin;
    }

    /** A draft without an outline. */
    public UUID draft(String title) {
        return admin.post("/api/courses", Map.of("title", title, "categoryId", CHILD_DEVELOPMENT))
                .expect(201)
                .id("id");
    }

    public UUID section(UUID course, String title) {
        var sections = admin.post("/api/courses/" + course + "/sections", Map.of("title", title))
                .expect(201)
                .json()
                .path("sections");
        return UUID.fromString(sections.get(sections.size() - 1).path("id").asText());
    }

    public Answer lecture(UUID course, UUID section, Map<String, ?> lecture) {
        return admin.post("/api/courses/" + course + "/sections/" + section + "/lectures", lecture);
    }

    public UUID text(UUID course, UUID section, String title) {
        return lecture(course, section, Map.of("title", title, "type", "TEXT", "content", "<p>" + title + "</p>"))
                .expect(201)
                .id("id");
    }

    /** Of so many seconds. */
    public UUID video(UUID course, UUID section, String title, int duration) {
        return lecture(
                        course,
                        section,
                        Map.of(
                                "title",
                                title,
                                "type",
                                "VIDEO",
                                "videoUrl",
                                "https://media.example/film.mp4",
                                "videoDuration",
                                duration))
                .expect(201)
                .id("id");
    }

    public UUID quiz(UUID course, UUID section, String title, Map<String, ?> quiz) {
        return lecture(course, section, Map.of("title", title, "type", "QUIZ", "quiz", quiz))
                .expect(201)
                .id("id");
    }

    /** A choice, where the second option is right; a selection, of which the first and the third are; an open question. */
    public static Map<String, ?> threeQuestions(int passingScore, int retries) {
        return Map.of(
                "passingScore",
                passingScore,
                "retries",
                retries,
                "questions",
                List.of(
                        question("MULTIPLE_CHOICE", List.of("cold", "warm"), List.of(1)),
                        question("MULTIPLE_SELECT", List.of("soap", "sand", "water"), List.of(0, 2)),
                        Map.of("type", "OPEN", "text", "Why?")));
    }

    public static Map<String, Object> question(String type, List<String> options, List<Integer> correct) {
        var question = new LinkedHashMap<String, Object>();
        question.put("type", type);
        question.put("text", "How?");
        question.put("options", options);
        question.put("correct", correct);
        question.put("explanation", "because-of-" + correct);
        return question;
    }

    public void publish(UUID course) {
        admin.patch("/api/courses/" + course, Map.of("description", "What it is about."))
                .expect(200);
        admin.post("/api/courses/" + course + "/publish", Map.of()).expect(200);
    }
}
