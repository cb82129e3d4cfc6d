package org.lectern.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the changes, for the statements of {@code sql/mappers/feed.xml}.
 *
 * @param ofOrganization whether the caller belongs to an organisation, and so sees no drafts
 * @param realm whose external ids are shown
 * @param rows how many changes to look at
 * @param whole whether for an export, which has what is still in front of pages, too
 */
record FeedRead(
        FeedKind kind,
        FeedFilters filters,
        boolean ofOrganization,
        UUID realm,
        long xid,
        UUID subjectId,
        @Nullable Instant updatedSince,
        int rows,
        boolean whole) {}
