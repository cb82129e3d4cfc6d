package org.lectern.feed;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on changes: {@code sql/mappers/feed.xml}. */
interface FeedMapper {
    int era();

    @Nullable
    Long xidAt(@Param("time") Instant time);

    /** Transactions below this one have all ended. */
    long horizon();

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
