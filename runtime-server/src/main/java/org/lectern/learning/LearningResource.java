package org.lectern.learning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Native lectures, for those who take them. */
@Path("/api/lectures/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public final class LearningResource {
    private final LearningService learning;
    private final QuizService quizzes;

    public LearningResource(LearningService learning, QuizService quizzes) {
        this.learning = learning;
        this.quizzes = quizzes;
    }

    @GET
    @Operation(summary = "Reads a lecture as it is taken: a quiz without its answers")
    @Problems("ACCESS_ENDED")
    public LectureView get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return learning.lecture(Access.signedIn(context), id);
    }

    @POST
    @Path("/progress")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells how far the learner is in a native lecture")
    @Problems({"ACCESS_ENDED", "PACKAGED_LECTURE", "QUIZ_NOT_SUBMITTED"})
    public ProgressAnswer report(
            @Context SecurityContext context, @PathParam("id") UUID id, @Nullable ProgressReport body) {
        var learner = Access.signedIn(context);
        return learning.report(learner, id, Json.required(body));
    }

    @GET
    @Path("/quiz-attempts")
    @Operation(summary = "Lists the learner's own submissions of a quiz, the newest first")
    @Problems("NOT_A_QUIZ")
    public QuizTries tries(
            @Context SecurityContext context,
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return quizzes.tries(Access.signedIn(context), id, PageRequest.of(limit, page, 1));
    }

    @POST
    @Path("/quiz-attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submits answers to a quiz, and has them graded")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = QuizOutcome.class)))
    @Problems({"ACCESS_ENDED", "NOT_A_QUIZ", "NO_TRIES_LEFT"})
    public Response submit(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable QuizSubmission body) {
        var learner = Access.signedIn(context);
        return Response.status(Response.Status.CREATED)
                .entity(quizzes.submit(learner, id, Json.required(body)))
                .build();
    }
}
