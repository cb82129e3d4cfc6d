package org.lectern.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint to be made, or what is to be changed of one: what is absent stays. */
record EndpointWish(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<EventType> events,
        @Nullable Boolean enabled) {}
