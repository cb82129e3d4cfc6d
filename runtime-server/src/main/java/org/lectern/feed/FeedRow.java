package org.lectern.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that was looked at.
 *
 * @param item what the reader gets, as JSON; null where a filter keeps it away
 */
record FeedRow(long xid, UUID subjectId, @Nullable String item) {}
