package org.lectern.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What an organisation has paid.
 *
 * @param paid in all, refunded later or not
 * @param months the newest first; those without a movement are left out
 */
public record OrganizationBilling(
        UUID organizationId,
        String currency,
        BigDecimal paid,
        BigDecimal pending,
        BigDecimal refunded,
        List<BillingMonth> months) {
    static OrganizationBilling of(UUID organization, List<BillingMonth> months) {
        return new OrganizationBilling(
                organization,
                "SGD",
                sum(months, BillingMonth::paid),
                sum(months, BillingMonth::pending),
                sum(months, BillingMonth::refunded),
                months);
    }

    private static BigDecimal sum(List<BillingMonth> months, Function<BillingMonth, BigDecimal> part) {
        return months.stream().map(part).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
