package org.lectern.packages.sequencing;

/**
 * Delivery controls (SN 3.13, {@code imsss:deliveryControls}).
 *
 * @param tracked whether the activity has tracking information at all
 * @param completionSetByContent whether completion stays unknown unless the content says it
 * @param objectiveSetByContent whether satisfaction stays unknown unless the content says it
 */
public record DeliveryControls(boolean tracked, boolean completionSetByContent, boolean objectiveSetByContent) {
    public static final DeliveryControls DEFAULT = new DeliveryControls(true, false, false);
}
