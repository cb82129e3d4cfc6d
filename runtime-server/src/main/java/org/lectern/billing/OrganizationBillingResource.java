package org.lectern.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.lectern.account.Access;

/** An organisation's payments over REST. */
@Path("/api/organizations/{id}/billing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
public final class OrganizationBillingResource {
    private final BillingService billing;

    public OrganizationBillingResource(BillingService billing) {
        this.billing = billing;
    }

    @GET
    @Operation(summary = "Sums up what an organisation has paid, by month")
    public OrganizationBilling summary(@Context SecurityContext context, @PathParam("id") UUID id) {
        var reader = Access.signedIn(context);
        Access.requireAdmin(reader);
        return billing.summary(reader, id);
    }
}
