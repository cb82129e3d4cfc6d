package org.lectern.enrollment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who shall take what. */
record NewEnrollment(@Nullable UUID userId, @Nullable UUID courseId) {}
