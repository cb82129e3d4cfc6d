package org.lectern.feed;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import org.lectern.database.Mappers;

/** What keeps the changes in order: passes of the schedule. */
public final class FeedUpkeep {
    /** A session of which nothing was heard for so long is taken to be over. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    /** And after this, nobody looks after it any more: players hold on to what they could not send for weeks. */
    private static final Duration ABANDONED = Duration.ofDays(60);

    private static final Duration TICKS_KEPT = Duration.ofDays(400);

    private final Clock clock;
    private final int tombstoneDays;

    public FeedUpkeep(Clock clock, int tombstoneDays) {
        this.clock = requireNonNull(clock);
        this.tombstoneDays = tombstoneDays;
    }

    /** Notes where a reader begins who asks by a time. */
    public void tick(Mappers mappers) {
        mappers.get(FeedMapper.class).tick();
    }

    /** Announces the time that learners spent in lessons which never said goodbye. */
    public void announceSilentLessons(Mappers mappers) {
        mappers.get(FeedMapper.class).announceSilentLessons(clock.instant().minus(SILENT));
    }

    /** Forgets what nobody comes back for. */
    public void purge(Mappers mappers) {
        var feed = mappers.get(FeedMapper.class);
        // A day more than cursors live: these count in days.
        feed.forgetTombstones(clock.instant().minus(Duration.ofDays(tombstoneDays + 1L)));
        feed.forgetTicks(clock.instant().minus(TICKS_KEPT));
        feed.closeAbandonedLessons(clock.instant().minus(ABANDONED));
    }
}
