package org.lectern.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on checkouts and payments: {@code sql/mappers/billing.xml}. */
interface BillingMapper {
    boolean isBilled(@Param("organizationId") UUID organization);

    void insertCheckout(
            @Param("id") UUID id,
            @Param("organizationId") UUID organization,
            @Param("by") UUID by,
            @Param("now") Instant now);

    void insertPayment(
            @Param("id") UUID id,
            @Param("checkoutId") UUID checkout,
            @Param("organizationId") UUID organization,
            @Param("charge") Charge charge,
            @Param("now") Instant now);

    BillingRows.@Nullable Checkout checkout(@Param("id") UUID id);

    BillingRows.@Nullable Checkout pendingOf(@Param("assignmentId") UUID assignment);

    List<BillingRows.Article> articles(@Param("checkoutId") UUID checkout);

    List<UUID> assignments(@Param("checkoutId") UUID checkout);

    void keepCustomer(@Param("organizationId") UUID organization, @Param("customerId") String customer);

    @Nullable
    String customer(@Param("organizationId") UUID organization);

    /** @return the state that it is in now, which is not {@code OPEN} where something has come in between */
    String opened(
            @Param("id") UUID id,
            @Param("sessionId") String session,
            @Param("url") String url,
            @Param("expiresAt") Instant expiresAt,
            @Param("now") Instant now);

    BillingRows.@Nullable Refundable newest(@Param("assignmentId") UUID assignment);

    // Steps of a checkout: each answers with the assignments whose payment has changed.

    int insertEvent(@Param("id") String id, @Param("type") String type, @Param("now") Instant now);

    @Nullable
    UUID lockCheckout(
            @Param("id") @Nullable UUID id,
            @Param("sessionId") @Nullable String session,
            @Param("paymentIntent") @Nullable String paymentIntent);

    List<UUID> expire(@Param("id") UUID id, @Param("now") Instant now);

    List<UUID> pay(
            @Param("id") UUID id, @Param("paymentIntent") @Nullable String paymentIntent, @Param("now") Instant now);

    List<UUID> refundAll(@Param("id") UUID id, @Param("now") Instant now);

    List<UUID> refund(@Param("id") UUID payment, @Param("refundId") @Nullable String refund, @Param("now") Instant now);

    void closeRefunded(@Param("id") UUID checkout, @Param("now") Instant now);

    boolean organizationExists(@Param("id") UUID organization);

    List<BillingMonth> months(@Param("organizationId") UUID organization);
}
