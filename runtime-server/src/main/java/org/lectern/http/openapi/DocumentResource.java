package org.lectern.http.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description of the REST surface itself, made when it is first asked for. */
@Path("/api")
public final class DocumentResource {
    private static final String YAML = "application/yaml";

    private final Set<Class<?>> resources = new LinkedHashSet<>();
    private @Nullable ApiDocument document;

    /** These components and the description of the resources among them. */
    public static List<Object> describing(List<?> components) {
        var all = new ArrayList<Object>(components);
        all.add(new DocumentResource(components));
        return all;
    }

    private DocumentResource(List<?> components) {
        resources.add(DocumentResource.class);
        components.stream()
                .<Class<?>>map(Object::getClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(resources::add);
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "This document")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(types = "object")))
    public Response json(@Context Request request) {
        return answer(request, document().json(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/openapi.yaml")
    @Produces(YAML)
    @SecurityRequirements
    @Operation(summary = "This document in YAML")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(types = "object")))
    public Response yaml(@Context Request request) {
        return answer(request, document().yaml(), YAML);
    }

    private synchronized ApiDocument document() {
        var made = document;
        if (made == null) {
            made = ApiDocument.of(resources);
            document = made;
        }
        return made;
    }

    private static Response answer(Request request, byte[] body, String type) {
        var tag = new EntityTag(Integer.toHexString(Arrays.hashCode(body)));
        var known = request.evaluatePreconditions(tag);
        var again = new CacheControl();
        again.setNoCache(true);
        again.setNoTransform(false);
        var answer = known == null ? Response.ok(body, type).tag(tag) : known;
        return answer.cacheControl(again).build();
    }
}
