package org.lectern.runtime;

import java.util.Map;
import java.util.UUID;

/**
 * One lecture on its way to the content frame: {@code Delivery} of the player protocol.
 *
 * @param url on the content origin, ready for the frame
 * @param values the data model as the content finds it
 * @param access of single elements, where the manifest decides it and not the data-model table
 * @param total total time so far, in the standard's own format
 */
record Delivery(
        UUID lecture,
        String type,
        String url,
        String standard,
        Map<String, String> values,
        Map<String, String> access,
        String total) {}
