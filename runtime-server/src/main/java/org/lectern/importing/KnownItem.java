package org.lectern.importing;

import java.util.UUID;

/**
 * An item that versions of a course's package have had.
 *
 * @param url that it launched
 * @param newest whether the newest version has it
 */
record KnownItem(String identifier, UUID lectureId, String title, String url, boolean newest) {}
