package org.lectern.billing;

import static java.util.Objects.requireNonNull;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.lectern.billing.BillingRows.Article;
import org.lectern.billing.BillingRows.Order;
import org.lectern.billing.BillingRows.Refundable;
import org.lectern.config.BillingOptions;
import org.lectern.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stripe, by its own library. Each request that makes something carries a key by which Stripe knows a repetition: whoever
 * does not hear the answer asks again, and nothing is made or paid twice. Never called inside a database transaction.
 */
final class StripeGateway {
    private static final Logger log = LoggerFactory.getLogger(StripeGateway.class);

    private static final int RETRIES = 2;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    private final StripeClient stripe;
    private final String webhookSecret;

    private StripeGateway(StripeClient stripe, String webhookSecret) {
        this.stripe = stripe;
        this.webhookSecret = webhookSecret;
    }

    static StripeGateway of(String key, String webhookSecret, BillingOptions options) {
        var client = StripeClient.builder()
                .setApiKey(key)
                .setApiBase(options.apiBase())
                .setMaxNetworkRetries(RETRIES)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .build();
        return new StripeGateway(client, webhookSecret);
    }

    /** An open checkout session. */
    record Session(String id, URI url, Instant expiresAt) {}

    /** @return the id of a new customer */
    String createCustomer(Order order) {
        var customer = CustomerCreateParams.builder()
                .setName(order.organizationName())
                .putMetadata("organization", order.organizationId().toString());
        if (order.contactEmail() != null) {
            customer.setEmail(order.contactEmail());
        }
        // With other particulars it is another request, which the same key would not be taken for.
        var particulars = Integer.toHexString((order.organizationName() + '\n' + order.contactEmail()).hashCode());
        var options = options("customer-" + order.organizationId() + "-" + particulars);
        return call(
                () -> stripe.v1().customers().create(customer.build(), options).getId());
    }

    Session openSession(Order order, String customer, URI back) {
        var session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setCustomer(customer)
                .setClientReferenceId(order.checkoutId().toString())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("checkout", order.checkoutId().toString())
                        .build())
                .setSuccessUrl(back.resolve("/?payment=done").toString())
                .setCancelUrl(back.resolve("/?payment=cancelled").toString());
        order.articles().forEach(article -> session.addLineItem(lineItem(article)));
        var options = options("checkout-" + order.checkoutId());
        return call(() -> {
            var opened = stripe.v1().checkout().sessions().create(session.build(), options);
            return new Session(
                    opened.getId(), URI.create(opened.getUrl()), Instant.ofEpochSecond(opened.getExpiresAt()));
        });
    }

    private static LineItem lineItem(Article article) {
        return LineItem.builder()
                .setQuantity((long) article.quantity())
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency("sgd")
                        .setUnitAmount(article.amountSgd().movePointRight(2).longValueExact())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(article.courseName())
                                .build())
                        .build())
                .build();
    }

    /** Nobody can pay by it any more; one that has run out already stays so. @return false if it is paid */
    boolean closeSession(String id) {
        try {
            stripe.v1().checkout().sessions().expire(id);
            return true;
        } catch (StripeException refused) {
            return call(() -> {
                var status = stripe.v1().checkout().sessions().retrieve(id).getStatus();
                if (status.equals("open")) {
                    throw refused;
                }
                return status.equals("expired");
            });
        }
    }

    /** What was given back there already is as good as given back here. @return the refund's id, if this made one */
    Optional<String> refund(Refundable payment) {
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(requireNonNull(payment.paymentIntent()))
                .setAmount(payment.amountSgd().movePointRight(2).longValueExact())
                .putMetadata("payment", payment.id().toString())
                .build();
        var options = options("refund-" + payment.id());
        return call(() -> {
            try {
                return Optional.of(stripe.v1().refunds().create(refund, options).getId());
            } catch (InvalidRequestException e) {
                if ("charge_already_refunded".equals(e.getCode())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** @throws ProblemException {@code 400 BAD_SIGNATURE} for what Stripe has not signed */
    Event event(String payload, String signature) {
        try {
            return Webhook.constructEvent(payload, signature, webhookSecret);
        } catch (SignatureVerificationException | RuntimeException e) {
            throw ProblemException.badRequest("BAD_SIGNATURE", "This is not an event that Stripe has signed.");
        }
    }

    private static RequestOptions options(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    private interface Call<T> {
        T run() throws StripeException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException e) {
            log.warn("Stripe has not done what it was asked for (request {})", e.getRequestId(), e);
            throw ProblemException.badGateway(
                    "PAYMENT_PROVIDER_FAILED", "The payment provider does not answer as it should. Try again later.");
        }
    }
}
