package org.lectern.certificate;

import java.util.UUID;

/**
 * What the learners of an organisation have earned in one year, each while belonging to it.
 *
 * @param learners how many of them have earned something
 */
public record OrganizationCpd(
        UUID organizationId, String organizationName, int year, int points, int certificates, int learners) {}
