package org.lectern.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have imported as what.
 *
 * @param url where the package is to be fetched from; null where the request brings it
 * @param fileName what people see it called
 * @param externalId what the client calls the course
 * @param courseId of the course that the package is a further version for
 * @param courseExternalId the same course by the client's own name
 */
record ImportWish(
        @Nullable String url,
        @Nullable String fileName,
        @Nullable String externalId,
        @Nullable UUID courseId,
        @Nullable String courseExternalId) {}
