package org.lectern.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.lectern.account.SecretToken;
import org.lectern.client.Caller;
import org.lectern.http.Problems;

/** What changed, for other systems that come for it. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, FeedFormat.TEXT_CSV, FeedFormat.NDJSON})
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "bearer")
@Tag(name = "Pull")
public final class FeedResource {
    private final FeedService feed;

    public FeedResource(FeedService feed) {
        this.feed = feed;
    }

    @GET
    @Path("/completions")
    @Operation(summary = "Enrolments that have come to a result, in the order of their changes")
    @Problems({"CURSOR_EXPIRED", "NOT_FOUND", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedItems.ChangedEnrollments.class)),
                @Content(mediaType = FeedFormat.TEXT_CSV, schema = @Schema(types = "string")),
                @Content(mediaType = FeedFormat.NDJSON, schema = @Schema(types = "string"))
            })
    @ApiResponse(responseCode = "304", description = "Nothing new")
    public Response completions(
            @Context SecurityContext who,
            @Context HttpHeaders headers,
            @Context Request request,
            @BeanParam FeedQuery query) {
        return answer(FeedKind.COMPLETION, who, headers, request, query);
    }

    @GET
    @Path("/enrollments")
    @Operation(summary = "Enrolments, in the order of their changes")
    @Problems({"CURSOR_EXPIRED", "NOT_FOUND", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedItems.ChangedEnrollments.class)),
                @Content(mediaType = FeedFormat.TEXT_CSV, schema = @Schema(types = "string")),
                @Content(mediaType = FeedFormat.NDJSON, schema = @Schema(types = "string"))
            })
    @ApiResponse(responseCode = "304", description = "Nothing new")
    public Response enrollments(
            @Context SecurityContext who,
            @Context HttpHeaders headers,
            @Context Request request,
            @BeanParam FeedQuery query) {
        return answer(FeedKind.ENROLLMENT, who, headers, request, query);
    }

    @GET
    @Path("/attempts")
    @Operation(summary = "Attempts, in the order of their changes")
    @Problems({"CURSOR_EXPIRED", "NOT_FOUND", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedItems.ChangedAttempts.class)),
                @Content(mediaType = FeedFormat.TEXT_CSV, schema = @Schema(types = "string")),
                @Content(mediaType = FeedFormat.NDJSON, schema = @Schema(types = "string"))
            })
    @ApiResponse(responseCode = "304", description = "Nothing new")
    public Response attempts(
            @Context SecurityContext who,
            @Context HttpHeaders headers,
            @Context Request request,
            @BeanParam FeedQuery query) {
        return answer(FeedKind.ATTEMPT, who, headers, request, query);
    }

    @GET
    @Path("/interactions")
    @Operation(summary = "Interactions, all of a lesson together, in the order of the lessons' changes")
    @Problems({"CURSOR_EXPIRED", "NOT_FOUND", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedItems.ChangedInteractions.class)),
                @Content(mediaType = FeedFormat.TEXT_CSV, schema = @Schema(types = "string")),
                @Content(mediaType = FeedFormat.NDJSON, schema = @Schema(types = "string"))
            })
    @ApiResponse(responseCode = "304", description = "Nothing new")
    public Response interactions(
            @Context SecurityContext who,
            @Context HttpHeaders headers,
            @Context Request request,
            @BeanParam FeedQuery query) {
        return answer(FeedKind.LESSON, who, headers, request, query);
    }

    @GET
    @Path("/learners")
    @Operation(summary = "Learners, in the order of their changes")
    @Problems({"CURSOR_EXPIRED", "NOT_FOUND", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedItems.ChangedLearners.class)),
                @Content(mediaType = FeedFormat.TEXT_CSV, schema = @Schema(types = "string")),
                @Content(mediaType = FeedFormat.NDJSON, schema = @Schema(types = "string"))
            })
    @ApiResponse(responseCode = "304", description = "Nothing new")
    public Response learners(
            @Context SecurityContext who,
            @Context HttpHeaders headers,
            @Context Request request,
            @BeanParam FeedQuery query) {
        return answer(FeedKind.LEARNER, who, headers, request, query);
    }

    @GET
    @Path("/courses")
    @Operation(summary = "Courses, in the order of their changes")
    @Problems({"CURSOR_EXPIRED", "NOT_FOUND", "TOO_MANY_REQUESTS", "UNAVAILABLE"})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedItems.ChangedCourses.class)),
                @Content(mediaType = FeedFormat.TEXT_CSV, schema = @Schema(types = "string")),
                @Content(mediaType = FeedFormat.NDJSON, schema = @Schema(types = "string"))
            })
    @ApiResponse(responseCode = "304", description = "Nothing new")
    public Response courses(
            @Context SecurityContext who,
            @Context HttpHeaders headers,
            @Context Request request,
            @BeanParam FeedQuery query) {
        return answer(FeedKind.COURSE, who, headers, request, query);
    }

    private Response answer(FeedKind kind, SecurityContext who, HttpHeaders headers, Request request, FeedQuery query) {
        var wanted = FeedRequest.of(kind, Caller.require(who, kind.scope()), query);
        var format = FeedFormat.of(query.format, headers.getAcceptableMediaTypes());
        return wanted.isForAll() ? export(wanted, format) : page(wanted, format, request);
    }

    private Response page(FeedRequest wanted, FeedFormat format, Request request) {
        var page = feed.page(wanted);
        var body =
                switch (format) {
                    case JSON -> page.json();
                    case JSON_LINES -> page.jsonLines();
                    case CSV -> FeedCsv.of(page.items());
                };
        var tag = new EntityTag(new SecretToken(page.next() + body).hash().substring(0, 32));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? ok(wanted, format, body) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.AUTHORIZATION)
                .header("Lectern-Next", page.next())
                .header("Lectern-More", page.more())
                .build();
    }

    private Response export(FeedRequest wanted, FeedFormat format) {
        var export = feed.export(wanted);
        StreamingOutput body = out -> feed.write(export, format, out);
        return ok(wanted, format, body)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Lectern-Next", export.next())
                .header("Lectern-More", false)
                .build();
    }

    /** CSV has the values as they are, for programs: a browser is to hand it to no spreadsheet, which would compute them. */
    private static Response.ResponseBuilder ok(FeedRequest wanted, FeedFormat format, Object body) {
        var answer = Response.ok(body, format.contentType());
        return format == FeedFormat.CSV
                ? answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + wanted.kind().name().toLowerCase(Locale.ROOT) + ".csv\"")
                : answer;
    }
}
