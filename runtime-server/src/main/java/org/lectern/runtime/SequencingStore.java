package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Mappers;
import org.lectern.http.Json;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.KeptResult;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.values.LaunchMode;
import org.lectern.sequencing.ActivityTree;
import org.lectern.sequencing.GlobalObjective;
import org.lectern.sequencing.LearnerState;
import org.lectern.sequencing.SequencingState;

/** Where attempts stand in their activity trees: between the tables and the values of the rules. */
final class SequencingStore {
    private final ActivityTrees trees;

    SequencingStore(ActivityTrees trees) {
        this.trees = requireNonNull(trees);
    }

    /** Whether sequencing decides what is opened next: in SCORM 2004, but not for somebody who only looks. */
    static boolean isSequenced(LaunchClaims claims) {
        return claims.standard().isScorm2004() && claims.mode() == LaunchMode.NORMAL;
    }

    /** Has the tree at hand, which cannot be read from the archive in a transaction. */
    void prepare(LaunchClaims claims) {
        if (isSequenced(claims)) {
            trees.of(claims.packageVersion());
        }
    }

    /** An attempt that has not begun yet stands at the beginning; null where there is no sequencing. */
    @Nullable
    Sequenced read(Mappers mappers, LaunchClaims claims) {
        if (!isSequenced(claims)) {
            return null;
        }
        var row = mappers.get(SequencingMapper.class).attempt(claims.attempt());
        return sequenced(mappers, claims, row);
    }

    /** The same, held for the rest of the transaction. */
    SequencingRows.Attempt lock(Mappers mappers, LaunchClaims claims) {
        var statements = mappers.get(SequencingMapper.class);
        var row = statements.lockAttempt(claims.attempt());
        if (row != null) {
            return row;
        }
        statements.begin(claims.attempt(), json(initial(claims)));
        return requireNonNull(statements.lockAttempt(claims.attempt()));
    }

    Sequenced sequenced(Mappers mappers, LaunchClaims claims, SequencingRows.@Nullable Attempt row) {
        var tree = trees.of(claims.packageVersion());
        var learner = learner(mappers, claims, tree);
        if (row == null) {
            return new Sequenced(tree, initial(claims), learner, KeptResult.NONE, 0, 0);
        }
        var kept = row.keptStatus() == null
                ? null
                : LessonStatus.of(row.keptStatus()).orElse(null);
        return new Sequenced(
                tree,
                read(row.state(), SequencingState.class),
                learner,
                new KeptResult(kept, row.keptScore()),
                row.version(),
                row.step());
    }

    /** Everything random of an attempt comes of its id: a different order for each, and always the same for one. */
    private static SequencingState initial(LaunchClaims claims) {
        return SequencingState.initial(claims.attempt().getLeastSignificantBits());
    }

    private static LearnerState learner(Mappers mappers, LaunchClaims claims, ActivityTree tree) {
        var targets = tree.definition().objectivesGlobalToSystem() ? targets(tree) : List.<String>of();
        if (targets.isEmpty()) {
            return LearnerState.NONE;
        }
        var objectives = new HashMap<String, GlobalObjective>();
        for (var row : mappers.get(SequencingMapper.class).objectives(claims.user(), targets)) {
            objectives.put(row.target(), read(row.objective(), GlobalObjective.class));
        }
        return new LearnerState(objectives, Map.of());
    }

    private static List<String> targets(ActivityTree tree) {
        return tree.activities().stream()
                .flatMap(activity -> activity.definition().sequencing().objectives().all().stream())
                .flatMap(objective -> objective.maps().stream())
                .map(map -> map.targetId())
                .distinct()
                .toList();
    }

    /** @param course what the attempt comes to */
    static SequencingWrite write(LaunchClaims claims, Sequenced before, Sequenced after, CourseOutcome course) {
        var outcome = after.rollsUp() ? course : null;
        var kept = after.kept().status();
        return new SequencingWrite(
                claims.attempt(),
                claims.user(),
                before.version(),
                json(after.state()),
                outcome == null ? null : outcome.status().word(),
                outcome == null ? null : outcome.progress(),
                outcome == null ? null : outcome.score(),
                kept == null ? null : kept.word(),
                after.kept().score(),
                changed(before.learner(), after.learner()));
    }

    private static List<SequencingRows.Objective> changed(LearnerState before, LearnerState after) {
        var changed = new ArrayList<SequencingRows.Objective>();
        after.objectives().forEach((target, objective) -> {
            var changes = objective.changesSince(before.objectives().get(target));
            if (!changes.isEmpty()) {
                changed.add(new SequencingRows.Objective(target, json(changes)));
            }
        });
        return changed;
    }

    static Map<String, UUID> lectures(List<Rows.OutlineRow> rows) {
        var lectures = new HashMap<String, UUID>();
        rows.forEach(row -> lectures.putIfAbsent(row.identifier(), row.id()));
        return lectures;
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored state of sequencing cannot be read", e);
        }
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state of sequencing can always be written", e);
        }
    }
}
