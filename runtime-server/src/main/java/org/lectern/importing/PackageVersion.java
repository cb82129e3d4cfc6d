package org.lectern.importing;

import java.time.Instant;

/**
 * A version of a course's package.
 *
 * @param standard such as {@code SCORM_12}
 * @param size of the archive, in bytes
 * @param activeAttempts how many learners are on it now
 */
public record PackageVersion(
        int number, String standard, long size, Instant createdAt, int lectures, int activeAttempts) {}
