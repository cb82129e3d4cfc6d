package org.lectern.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on changes: {@code sql/mappers/feed.xml}. */
interface FeedMapper {
    FeedEra era();

    @Nullable
    Long xidAt(@Param("time") Instant time);

    /** Transactions below this one have all ended. */
    long horizon();

    /** The newest of those that have gone under this name. */
    @Nullable
    UUID buried(@Param("kind") FeedKind kind, @Param("realm") UUID realm, @Param("name") String name);

    List<FeedRow> page(@Param("read") FeedRead read);

    int renumberChanges();

    int renumberTombstones();

    void forgetClock();

    void nextEra();

    void tick();

    void forgetTicks(@Param("before") Instant before);

    void forgetTombstones(@Param("before") Instant before);

    int announceSilentLessons(@Param("silentSince") Instant silentSince);

    int closeAbandonedLessons(@Param("abandonedSince") Instant abandonedSince);
}
