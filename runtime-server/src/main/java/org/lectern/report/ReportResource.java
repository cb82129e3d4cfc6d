package org.lectern.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;

/** Reports over REST: pages of JSON, or a whole one as CSV. */
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
    private static final String CSV = "text/csv; charset=utf-8; qs=0.5";

    private static final List<String> LEARNER_COLUMNS = List.of(
            "userId",
            "name",
            "email",
            "staffId",
            "organizationName",
            "enrollments",
            "completed",
            "averageProgress",
            "timeSpent",
            "onTime",
            "late",
            "overdue",
            "certificates",
            "cpdPoints",
            "lastAccessedAt");

    private static final List<String> COURSE_COLUMNS = List.of(
            "courseId",
            "title",
            "status",
            "enrollments",
            "notAttempted",
            "completed",
            "passed",
            "failed",
            "averageProgress",
            "averageScore",
            "averageTime");

    private final ReportService reports;

    public ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("/learners")
    @Tag(name = "Figures")
    @Operation(summary = "Learners with progress, time spent, deadlines kept, certificates and CPD points")
    public Page<LearnerReportLine> learners(
            @Context SecurityContext context,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return reports.learners(Access.signedIn(context), PageRequest.of(limit, page, 2));
    }

    @GET
    @Path("/learners")
    @Produces(CSV)
    @Tag(name = "Figures")
    @Operation(summary = "The whole report on learners as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(types = "string")))
    public Response learnersAsCsv(@Context SecurityContext context) {
        var admin = Access.signedIn(context);
        return new CsvReport<>(
                        LEARNER_COLUMNS,
                        page -> reports.learners(admin, page),
                        line -> Arrays.asList(
                                line.userId(),
                                line.name(),
                                line.email(),
                                line.staffId(),
                                line.organizationName(),
                                line.enrollments(),
                                line.completed(),
                                line.averageProgress(),
                                line.timeSpent(),
                                line.onTime(),
                                line.late(),
                                line.overdue(),
                                line.certificates(),
                                line.cpdPoints(),
                                line.lastAccessedAt()))
                .named("learners.csv");
    }

    @GET
    @Path("/learners/{id}")
    @Tag(name = "Figures")
    @Operation(summary = "A learner's courses, one by one")
    public LearnerCourses learner(@Context SecurityContext context, @PathParam("id") UUID id) {
        return reports.learner(Access.signedIn(context), id);
    }

    @GET
    @Path("/courses")
    @Tag(name = "Figures")
    @Operation(summary = "Courses with average time, progress and score, passes and fails")
    public Page<CourseReportLine> courses(
            @Context SecurityContext context,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return reports.courses(Access.signedIn(context), PageRequest.of(limit, page, 2));
    }

    @GET
    @Path("/courses")
    @Produces(CSV)
    @Tag(name = "Figures")
    @Operation(summary = "The whole report on courses as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(types = "string")))
    public Response coursesAsCsv(@Context SecurityContext context) {
        var admin = Access.signedIn(context);
        return new CsvReport<>(
                        COURSE_COLUMNS,
                        page -> reports.courses(admin, page),
                        line -> Arrays.asList(
                                line.courseId(),
                                line.title(),
                                line.status(),
                                line.enrollments(),
                                line.notAttempted(),
                                line.completed(),
                                line.passed(),
                                line.failed(),
                                line.averageProgress(),
                                line.averageScore(),
                                line.averageTime()))
                .named("courses.csv");
    }
}
