package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;

/** Sessions whose commits this server has taken lately, so that the next one needs no reading. */
final class OpenSessions {
    private static final int MOST = 20_000;
    private static final Duration UNUSED = Duration.ofMinutes(15);

    private final Database database;
    private final SequencingStore sequencing;
    /** What it does to keep order is less work than to wake a thread for it. */
    private final Cache<UUID, OpenSession> sessions = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .build();

    OpenSessions(Database database, SequencingStore sequencing) {
        this.sequencing = requireNonNull(sequencing);
        this.database = requireNonNull(database);
    }

    /** The session as it was last seen here; null if the database would have to be asked. */
    @Nullable
    OpenSession known(LaunchClaims claims) {
        return sessions.getIfPresent(claims.session());
    }

    /** The session as it was last seen here, or as the database has it. */
    OpenSession get(LaunchClaims claims) {
        var known = sessions.getIfPresent(claims.session());
        // Two that read at the same time must end up with the same one: its lock orders them.
        return known != null ? known : sessions.get(claims.session(), session -> read(claims));
    }

    /** What is known of the session is no longer true; whoever has it under way finds out by its versions. */
    void forget(UUID session) {
        sessions.invalidate(session);
    }

    /** Reads what a commit of a lecture is worked out from, or null if it was never launched. */
    @Nullable
    OpenLesson lesson(LaunchClaims claims, CommitRows.Lesson row) {
        var progress = row.progress();
        return progress == null
                ? null
                : database.read(mappers -> {
                    var commits = mappers.get(CommitMapper.class);
                    var content = commits.content(claims.packageVersion(), claims.user(), row.lecture());
                    return content == null
                            ? null
                            : OpenLesson.of(
                                    progress, row, content, commits.pages(progress, InteractionPages.REMEMBERED));
                });
    }

    /** With pages of interactions that the lesson has besides those that are remembered. */
    OpenLesson withPages(OpenLesson lesson, Set<Integer> pages) {
        return lesson.with(database.read(
                mappers -> mappers.get(CommitMapper.class).pagesOf(lesson.progress(), List.copyOf(pages))));
    }

    /** As the database has it, without remembering it. */
    OpenSession read(LaunchClaims claims) {
        sequencing.prepare(claims);
        return database.read(mappers -> {
            var commits = mappers.get(CommitMapper.class);
            var state = commits.session(claims.attempt(), claims.session());
            if (state == null) {
                throw Fence.replaced();
            }
            return new OpenSession(
                    claims.session(),
                    state,
                    commits.lessons(claims.packageVersion(), claims.user()),
                    NativeLectures.read(mappers, claims),
                    sequencing.read(mappers, claims));
        });
    }
}
