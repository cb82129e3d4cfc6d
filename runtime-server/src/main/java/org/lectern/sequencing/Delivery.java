package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

/**
 * An activity to be launched.
 *
 * @param activity its identifier
 * @param attempt the number of the attempt, from 1; 0 for an activity that is not tracked
 * @param resumed whether a suspended attempt goes on, so that the content finds its data again and is told so
 *     in {@code cmi.entry}; otherwise it starts anew
 */
public record Delivery(String activity, int attempt, boolean resumed) {
    public Delivery {
        requireNonNull(activity);
    }
}
