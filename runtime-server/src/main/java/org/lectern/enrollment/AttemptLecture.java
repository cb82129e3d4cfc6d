package org.lectern.enrollment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * What an attempt knows of one lecture.
 *
 * @param records the oldest first: SCORM 2004 content that ends otherwise than by suspending begins anew, and leaves a
 *     record behind each time
 */
public record AttemptLecture(UUID lectureId, String title, List<LectureRecord> records) {
    static List<AttemptLecture> of(List<AttemptRows.RecordRow> rows) {
        var lectures = new LinkedHashMap<UUID, AttemptLecture>();
        for (var row : rows) {
            lectures.computeIfAbsent(row.lectureId(), id -> new AttemptLecture(id, row.title(), new ArrayList<>()))
                    .records()
                    .add(LectureRecord.of(row));
        }
        return List.copyOf(lectures.values());
    }
}
