package org.lectern.certificate;

import java.util.UUID;

/**
 * The points of one learner in one year.
 *
 * @param year of completion, in UTC
 */
public record CpdTotal(UUID learnerId, String learnerName, int year, int points, int certificates) {}
