package org.lectern.billing;

import java.math.BigDecimal;

/**
 * What has moved in one month.
 *
 * @param month such as 2026-11, in UTC
 * @param paid in it, refunded later or not
 * @param pending opened in it, and not paid yet
 * @param refunded in it
 */
public record BillingMonth(String month, BigDecimal paid, BigDecimal pending, BigDecimal refunded) {}
