package org.lectern.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;
import org.lectern.http.RateLimit;
import org.lectern.http.Remote;

/** Certificates over REST. */
@Path("/api/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public final class CertificateResource {
    private static final String PDF = "application/pdf";

    private final CertificateService certificates;
    private final CertificatePdf pdf;
    /** Nobody finds certificates by trying numbers. */
    private final RateLimit verifications = new RateLimit(60, Duration.ofMinutes(1));

    /** @param application where the page is on which anybody verifies a certificate */
    public CertificateResource(CertificateService certificates, URI application) {
        this.certificates = certificates;
        this.pdf = new CertificatePdf(application);
    }

    record Wanted(@Nullable UUID enrollmentId) {}

    record Revocation(@Nullable String reason) {}

    @GET
    @Operation(summary = "Lists certificates, the newest first")
    public Page<Certificate> list(
            @Context SecurityContext context,
            @QueryParam("learnerId") @Nullable UUID learnerId,
            @QueryParam("courseId") @Nullable UUID courseId,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        var reader = Access.signedIn(context);
        var filter = new CertificateFilter(learnerId, courseId, organizationId);
        return certificates.certificates(reader, filter, PageRequest.of(limit, page, 1));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows a certificate")
    public Certificate get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return certificates.certificate(Access.signedIn(context), id);
    }

    @GET
    @Path("/{id}/download")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Operation(summary = "Gives a certificate as PDF, to be printed")
    @Problems("CERTIFICATE_REVOKED")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(types = "string", format = "binary")))
    public Response download(@Context SecurityContext context, @PathParam("id") UUID id) {
        var certificate = certificates.printable(Access.signedIn(context), id);
        return Response.ok(pdf.render(certificate), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + certificate.certificateId() + ".pdf\"")
                .build();
    }

    @GET
    @Path("/verify/{certificateId}")
    @Operation(summary = "Says to anybody whether a certificate counts")
    @SecurityRequirements
    @Problems("TOO_MANY_REQUESTS")
    public Verification verify(
            @Context ContainerRequestContext request, @PathParam("certificateId") String certificateId) {
        verifications.take(Remote.of(request).address());
        return certificates.verify(certificateId);
    }

    @POST
    @Path("/generate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Issues the certificate for a completed enrolment that has none")
    @ApiResponse(
            responseCode = "200",
            description = "There was one already",
            content = @Content(schema = @Schema(implementation = Certificate.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Certificate.class)))
    @Problems({"NOT_FOUND", "COURSE_NOT_COMPLETED", "CERTIFICATE_REVOKED"})
    public Response generate(@Context SecurityContext context, @Nullable Wanted body) {
        var generated = certificates.generate(
                Access.signedIn(context), Json.required(body).enrollmentId());
        var certificate = generated.certificate();
        var answer = generated.isNew()
                ? Response.created(URI.create("/api/certificates/" + certificate.id()))
                : Response.ok();
        return answer.entity(certificate).build();
    }

    @POST
    @Path("/{id}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a certificate back")
    @Problems("CERTIFICATE_REVOKED")
    public Certificate revoke(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable Revocation body) {
        return certificates.revoke(
                Access.superAdmin(context), id, Json.required(body).reason());
    }
}
