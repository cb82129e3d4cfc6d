package org.lectern.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.lectern.account.Access;
import org.lectern.http.Problems;

/** What is known of a person. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public final class PrivacyResource {
    private final PrivacyService privacy;

    public PrivacyResource(PrivacyService privacy) {
        this.privacy = privacy;
    }

    @GET
    @Path("/{id}/export")
    @Operation(summary = "Export everything that is kept of a person")
    public PersonalRecord export(@Context SecurityContext context, @PathParam("id") UUID id) {
        return privacy.export(Access.signedIn(context), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Erase a person with everything that is kept of them")
    @Problems({"OWN_ACCOUNT", "LAST_SUPER_ADMIN", "PAYMENT_PROVIDER_FAILED"})
    public void erase(@Context SecurityContext context, @PathParam("id") UUID id) {
        privacy.erase(Access.superAdmin(context), id);
    }
}
