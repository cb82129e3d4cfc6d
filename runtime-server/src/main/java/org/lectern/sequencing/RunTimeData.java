package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Run-time data of the content in the current activity. The maps are looked at only while a call lasts.
 *
 * @param launched the data model as the content found it: flat, element → value; it tells the identifiers of
 *     objectives and stores that content refers to by index
 * @param earlier what the content had set when it was last tracked: it makes no difference in how many commits content says
 *     something
 * @param set what the content has set in this session: everything, or only what is new since it was last tracked
 */
public record RunTimeData(Map<String, String> launched, Map<String, String> earlier, Map<String, String> set) {
    public RunTimeData {
        requireNonNull(launched);
        requireNonNull(earlier);
        requireNonNull(set);
    }

    /** Of content that was not tracked before. */
    public static RunTimeData of(Map<String, String> launched, Map<String, String> set) {
        return new RunTimeData(launched, Map.of(), set);
    }
}
