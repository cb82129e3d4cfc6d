package org.lectern.importing;

import java.util.List;

/**
 * What a further version of a package changes in its course.
 *
 * @param version its number
 * @param kept how many lectures go on
 * @param recognized titles of those among them whose item has another identifier than before, but the same launch address,
 *     or which are all that either version launches
 * @param added titles of lectures that are new
 * @param removed titles of lectures that are not in it; who is on an earlier version finishes with them
 */
record VersionChanges(int version, int kept, List<String> recognized, List<String> added, List<String> removed) {}
