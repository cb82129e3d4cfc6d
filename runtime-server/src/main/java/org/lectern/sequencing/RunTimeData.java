package org.lectern.sequencing;

import java.util.Map;

/**
 * Run-time data of the content in the current activity.
 *
 * @param launched the data model as the content found it: flat, element → value; it tells the identifiers of
 *     objectives and stores that content refers to by index
 * @param set what the content has set in this session: everything, or only what is new since it was last tracked
 */
public record RunTimeData(Map<String, String> launched, Map<String, String> set) {
    public RunTimeData {
        launched = Map.copyOf(launched);
        set = Map.copyOf(set);
    }
}
