package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Delivery Request Process, DB.1.1: whether an activity may be delivered; null if so. */
final class DeliveryRequestProcess {
    private DeliveryRequestProcess() {}

    static @Nullable Problem of(Session session, Activity activity) {
        if (!activity.isLeaf()) {
            return Problem.DB_1_1_1;
        }
        if (!activity.definition().launchable()) {
            return Problem.DB_1_1_2;
        }
        for (Activity each : Paths.down(activity)) {
            if (session.checked(each)) {
                return Problem.DB_1_1_3;
            }
        }
        return null;
    }
}
