package org.lectern.demo;

import java.math.BigDecimal;
import java.util.List;
import org.lectern.catalog.CourseLevel;
import org.lectern.quiz.Question;

/** A course of {@code demo/courses.json}. Each section has a video of that title, a text and a quiz. */
record DemoCourse(
        String slug,
        String title,
        String subtitle,
        String description,
        String category,
        int cpdPoints,
        BigDecimal estimatedHours,
        CourseLevel level,
        List<Section> sections) {

    record Section(String title, String video, Text text, Questions quiz) {}

    record Text(String title, String html) {}

    record Questions(String title, List<Question> questions) {}
}
