package org.lectern.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.http.Problems;

/** Where Stripe sends its events. */
@Path("/api/billing/webhook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public final class WebhookResource {
    private static final int LONGEST = 1 << 18;

    private final BillingService billing;

    public WebhookResource(BillingService billing) {
        this.billing = billing;
    }

    /** The signature is on the bytes as they came. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes a signed event from Stripe")
    @Problems({"BAD_SIGNATURE", "BAD_EVENT", "BILLING_NOT_CONFIGURED", "BODY_TOO_LARGE"})
    @SecurityRequirements
    public void receive(@HeaderParam("Stripe-Signature") @Nullable String signature, InputStream body)
            throws IOException {
        var events = billing.events();
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw ProblemException.tooLarge("BODY_TOO_LARGE", "No event is that large.");
        }
        events.handle(new String(bytes, StandardCharsets.UTF_8), signature == null ? "" : signature);
    }
}
