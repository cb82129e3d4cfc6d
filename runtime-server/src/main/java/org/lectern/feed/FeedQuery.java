package org.lectern.feed;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a reader asks for, as it stands in the address. Its fields are public, or the description would not find them. */
public final class FeedQuery {
    @QueryParam("since")
    @Parameter(description = "The next of an earlier answer, or a time in ISO 8601; without it, everything")
    @Nullable
    public String since;

    @QueryParam("limit")
    @Parameter(description = "1 to 1000 (default: 100), or all for everything in one stream")
    @Nullable
    public String limit;

    @QueryParam("format")
    @Parameter(description = "json, csv or jsonl, for clients that cannot say so with Accept")
    @Nullable
    public String format;

    @QueryParam("status")
    @Parameter(description = "One or several, separated by commas")
    @Nullable
    public String status;

    @QueryParam("organizationId")
    @Nullable
    public String organizationId;

    @QueryParam("learnerId")
    @Nullable
    public String learnerId;

    @QueryParam("learnerExternalId")
    @Parameter(description = "What you call the learner")
    @Nullable
    public String learnerExternalId;

    @QueryParam("courseId")
    @Nullable
    public String courseId;

    @QueryParam("courseExternalId")
    @Parameter(description = "What you call the course")
    @Nullable
    public String courseExternalId;

    @QueryParam("enrollmentId")
    @Nullable
    public String enrollmentId;

    @QueryParam("externalId")
    @Parameter(description = "What you call the item itself")
    @Nullable
    public String externalId;
}
