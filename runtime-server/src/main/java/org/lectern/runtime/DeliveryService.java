package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.content.ContentKey;
import org.lectern.content.ContentKeys;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.ScormTime;
import org.lectern.runtime.values.LaunchData;
import org.lectern.runtime.values.LaunchMode;
import org.lectern.runtime.values.LearnerInfo;
import org.lectern.runtime.values.Scorm;
import org.lectern.runtime.values.Scorm12Launch;
import org.lectern.runtime.values.Scorm2004Launch;
import org.lectern.runtime.values.SharedStore;
import org.lectern.runtime.values.StoredLesson;

/** Hands one lecture to the content frame: begins its session and says what its content finds. */
final class DeliveryService {
    private final Database database;
    private final Clock clock;
    private final ContentKeys keys;

    DeliveryService(Database database, Clock clock, ContentKeys keys) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.keys = requireNonNull(keys);
    }

    /**
     * @throws ProblemException {@code SESSION_REPLACED}, {@code LAUNCH_OUTDATED}, {@code PREREQUISITES_NOT_MET},
     *     {@code NOT_FOUND} for a lecture of another course, or what {@link Entitlement} refuses
     */
    Delivery deliver(LaunchClaims claims, UUID lectureId, LaunchNumber number) {
        return database.transaction(mappers -> {
            var runtime = mappers.get(RuntimeMapper.class);
            Fence.requireCurrent(runtime, claims);
            number.take(runtime, claims);
            requireOpen(runtime, claims, lectureId);
            return deliver(mappers, claims, lectureId, null);
        });
    }

    /**
     * The same in the caller's transaction, which holds the attempt.
     *
     * @param sequenced null where there is no sequencing
     */
    Delivery deliver(Mappers mappers, LaunchClaims claims, UUID lectureId, @Nullable SequencedLaunch sequenced) {
        var runtime = mappers.get(RuntimeMapper.class);
        Entitlement.require(runtime, claims);
        var item = runtime.item(claims.packageVersion(), lectureId);
        if (item == null) {
            throw ProblemException.notFound("lecture in this course");
        }
        if (!claims.mode().isRecorded()) {
            return shown(runtime, claims, item);
        }
        runtime.ensureProgress(UuidCreator.getTimeOrderedEpoch(), claims.user(), lectureId, claims.attempt());
        var row = requireNonNull(runtime.lockProgress(claims.user(), lectureId));
        var values =
                item.type().equals("SCO") ? values(runtime, claims, item, row, sequenced) : Map.<String, String>of();
        if (sequenced == null || sequenced.begins() || !claims.session().equals(row.sessionId())) {
            runtime.beginSession(row.id(), claims.attempt(), claims.session(), Rows.Kept.of(row.keptAtItsEnd()));
            runtime.touchEnrollment(claims.enrollment(), new StateService.Bookmark(lectureId).write(), clock.instant());
        }
        return delivery(claims, item, values, row.totalTimeCs() + row.sessionTimeCs());
    }

    private static void requireOpen(RuntimeMapper runtime, LaunchClaims claims, UUID lectureId) {
        var open = Openness.of(claims.mode(), runtime.outline(claims.packageVersion(), claims.user()));
        if (!open.isOpen(lectureId)) {
            var needs = open.needs(lectureId);
            throw ProblemException.conflict(
                            "PREREQUISITES_NOT_MET",
                            "This lecture opens when these are completed: " + String.join(", ", needs) + ".")
                    .with("needs", needs);
        }
    }

    /** For browse and review: nothing is begun, and nothing of the learner's is touched. */
    private Delivery shown(RuntimeMapper runtime, LaunchClaims claims, Rows.Item item) {
        var row = claims.mode() == LaunchMode.REVIEW ? runtime.lockProgress(claims.user(), item.lectureId()) : null;
        var lesson = row == null ? StoredLesson.untouched() : Stored.lesson(row, runtime.interactions(row.id()));
        var values = item.type().equals("SCO") ? values(runtime, claims, item, lesson) : Map.<String, String>of();
        return delivery(claims, item, values, lesson.totalTimeCs());
    }

    private Delivery delivery(LaunchClaims claims, Rows.Item item, Map<String, String> values, long totalCs) {
        var total = claims.scorm() == Scorm.SCORM_12 ? ScormTime.timespan(totalCs) : ScormTime.duration(totalCs);
        return new Delivery(
                item.lectureId(),
                item.type(),
                url(claims, item),
                claims.standard().name(),
                values,
                Stored.launchData(item.launchData()).access(),
                total);
    }

    private static Map<String, String> values(
            RuntimeMapper runtime,
            LaunchClaims claims,
            Rows.Item item,
            Rows.Progress row,
            @Nullable SequencedLaunch sequenced) {
        var lesson = Stored.lesson(row, runtime.interactions(row.id()));
        if (claims.scorm() == Scorm.SCORM_12) {
            return values(runtime, claims, item, lesson);
        }
        if (beginsAnew(row, lesson, sequenced)) {
            runtime.setAside(UuidCreator.getTimeOrderedEpoch(), row.id(), claims.attempt(), item.lectureId());
            runtime.beginAnew(row.id());
            lesson = lesson.emptied();
        }
        var earlier = runtime.timeSetAside(claims.attempt(), item.lectureId());
        var values = values(runtime, claims, item, lesson.without(earlier));
        if (sequenced != null) {
            sequenced.putInto(values);
        }
        return values;
    }

    private static boolean beginsAnew(Rows.Progress row, StoredLesson lesson, @Nullable SequencedLaunch sequenced) {
        if (sequenced == null) {
            return Scorm2004Launch.beginsAnew(lesson);
        }
        // Reopened, it is of no session and not ended, whatever its tree says: it goes on with what it had.
        var reopened = row.sessionId() == null && !row.finished();
        return sequenced.begin() == SequencedLaunch.Begin.ANEW && lesson.isUsed() && !reopened;
    }

    private static Map<String, String> values(
            RuntimeMapper runtime, LaunchClaims claims, Rows.Item item, StoredLesson lesson) {
        var launchData = Stored.launchData(item.launchData());
        var header = requireNonNull(runtime.stateHeader(claims.session()));
        var learner = new LearnerInfo(claims.user().toString(), header.learnerName());
        return claims.scorm() == Scorm.SCORM_12
                ? Scorm12Launch.values(learner, launchData, claims.mode(), lesson)
                : Scorm2004Launch.values(
                        learner, launchData, claims.mode(), lesson, stores(runtime, claims, launchData));
    }

    /** What is in the shared data stores of an item, by their place. */
    private static List<@Nullable String> stores(RuntimeMapper runtime, LaunchClaims claims, LaunchData item) {
        if (item.storesOrNone().isEmpty()) {
            return List.of();
        }
        var kept = runtime.sharedData(
                claims.user(),
                claims.attempt(),
                item.storesOrNone().stream().map(SharedStore::targetId).toList());
        var stores = new ArrayList<@Nullable String>();
        for (var store : item.storesOrNone()) {
            stores.add(kept.stream()
                    .filter(row -> row.target().equals(store.targetId())
                            && row.scope().equals(SharedData.scope(claims, store)))
                    .map(SharedData.Row::store)
                    .findFirst()
                    .orElse(null));
        }
        return stores;
    }

    private String url(LaunchClaims claims, Rows.Item item) {
        // A manifest may point at a page elsewhere; everything else lies in the archive.
        return item.url().matches("(?i)(https?:)?//.*")
                ? item.url()
                : "/content/" + keys.issue(new ContentKey(claims.enrollment(), claims.packageVersion())) + "/"
                        + item.url();
    }
}
