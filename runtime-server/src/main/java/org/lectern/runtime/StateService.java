package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.values.LaunchMode;

/** Reads the state of a course for the player. */
final class StateService {
    private final Database database;
    private final Clock clock;
    private final SequencingStore sequencing;
    private final URI exitAddress;

    StateService(Database database, Clock clock, SequencingStore sequencing, URI exitAddress) {
        this.clock = requireNonNull(clock);
        this.sequencing = requireNonNull(sequencing);
        this.database = requireNonNull(database);
        this.exitAddress = requireNonNull(exitAddress);
    }

    /** @throws ProblemException {@code SESSION_REPLACED} */
    CourseState state(LaunchClaims claims) {
        sequencing.prepare(claims);
        return database.read(mappers -> {
            var runtime = mappers.get(RuntimeMapper.class);
            var header = runtime.stateHeader(claims.session());
            if (header == null) {
                throw Fence.replaced();
            }
            var rows = runtime.outline(claims.packageVersion(), claims.user());
            var sequenced = sequencing.read(mappers, claims);
            var view = sequenced == null ? null : sequenced.view(clock.instant());
            var packaged = rows.stream().map(Rows.OutlineRow::standing).toList();
            var lectures = CourseOutcome.of(packaged);
            var attempt = NativeLectures.read(mappers, claims)
                    .joined(view == null ? lectures : view.outcome(lectures), packaged, view);
            return new CourseState(
                    claims.session(),
                    new CourseState.CourseInfo(claims.course(), header.courseTitle(), header.standard()),
                    new CourseState.Learner(claims.user(), header.learnerName()),
                    exitAddress.toString(),
                    header.returnUrl(),
                    claims.mode().word(),
                    status(attempt, header).word(),
                    attempt.progress(),
                    attempt.score(),
                    header.lastSequence(),
                    header.launches(),
                    view == null ? current(claims.mode(), header, rows) : header.requestedLecture(),
                    outline(claims.mode(), rows),
                    view == null ? null : view.navigation(),
                    view == null ? null : view.activities(SequencingStore.lectures(rows)));
        });
    }

    /** Where a lecture was opened the course is begun, even if its content has not said a word yet. */
    private static LessonStatus status(CourseOutcome attempt, Rows.StateHeader header) {
        var begun = header.suspendData() != null;
        return begun && attempt.status() == LessonStatus.NOT_ATTEMPTED ? LessonStatus.INCOMPLETE : attempt.status();
    }

    private static List<CourseState.OutlineSection> outline(LaunchMode mode, List<Rows.OutlineRow> rows) {
        var open = Openness.of(mode, rows);
        var sections = new LinkedHashMap<UUID, CourseState.OutlineSection>();
        for (var row : rows) {
            sections.computeIfAbsent(
                            row.sectionId(),
                            id -> new CourseState.OutlineSection(id, row.sectionTitle(), new ArrayList<>()))
                    .lectures()
                    .add(new CourseState.OutlineLecture(
                            row.id(),
                            row.identifier(),
                            row.title(),
                            row.type(),
                            row.level(),
                            row.visible(),
                            row.lessonStatus().word(),
                            row.completed(),
                            open.needs(row.id())));
        }
        return List.copyOf(sections.values());
    }

    /** What the learner asked for; else where the learner stopped; else the first lecture still to be done. */
    private static @Nullable UUID current(LaunchMode mode, Rows.StateHeader header, List<Rows.OutlineRow> rows) {
        if (header.requestedLecture() != null) {
            return header.requestedLecture();
        }
        if (!mode.isRecorded()) {
            // Who only looks begins at the beginning.
            return rows.stream()
                    .filter(Rows.OutlineRow::visible)
                    .findFirst()
                    .map(Rows.OutlineRow::id)
                    .orElse(null);
        }
        var bookmark = Bookmark.read(header.suspendData());
        if (bookmark != null && rows.stream().anyMatch(row -> row.id().equals(bookmark.lecture()))) {
            return bookmark.lecture();
        }
        return rows.stream()
                .filter(row -> row.visible() && !row.completed())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(Rows.OutlineRow::id)
                .orElse(null);
    }

    /** The course-level state that an enrolment keeps as its suspend data. */
    record Bookmark(UUID lecture) {
        String write() {
            try {
                return Json.mapper().writeValueAsString(this);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        static @Nullable Bookmark read(@Nullable String json) {
            if (json == null) {
                return null;
            }
            try {
                return Json.mapper().readValue(json, Bookmark.class);
            } catch (JsonProcessingException e) {
                return null;
            }
        }
    }
}
