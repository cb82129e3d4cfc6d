package org.lectern.learning;

import java.util.UUID;

/**
 * Somebody's place in the course that a lecture is of.
 *
 * @param accessEnded whether only what was reached may still be read
 */
record Seat(UUID enrollmentId, UUID courseId, UUID userId, boolean accessEnded) {}
