package org.lectern.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.values.LaunchMode;

/**
 * How a launch goes, once it is clear what is launched.
 *
 * @param lectureId where to begin, or null for where the learner stopped
 * @param returnUrl where the player leads to at its end, instead of to the application; has been checked
 */
public record LaunchWay(
        @Nullable UUID lectureId, LaunchMode mode, @Nullable String returnUrl) {}
