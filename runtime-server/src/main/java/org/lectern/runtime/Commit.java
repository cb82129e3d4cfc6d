package org.lectern.runtime;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a player commits: {@code Commit} of the player protocol. */
record Commit(
        @Nullable UUID lecture,
        @Nullable Integer sequence,
        @Nullable Map<String, @Nullable String> values,
        @Nullable Boolean finished) {}
