package org.lectern.http.openapi;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.http.Problem;
import org.lectern.http.ProblemCodes;

/** The REST surface as one document, OpenAPI 3.1. */
final class ApiDocument {
    private static final String ABOUT = """
            What the pages of Lectern use, and what other systems can use: courses, learners, enrolments, results.

            Bodies are JSON in UTF-8; times are ISO 8601 in UTC; ids are UUIDs. A field or a parameter of the query that \
            an operation does not know is refused, so that a slip of the pen is not overlooked. An answer may get further \
            fields in later versions. Every error is `application/problem+json` (RFC 9457) with a stable `code`.
            """;

    private final byte[] json;
    private final byte[] yaml;

    private ApiDocument(OpenAPI document) {
        try {
            json = Json31.mapper().writeValueAsBytes(document);
            yaml = Yaml31.mapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The library keeps what it reads with in static fields, so one document is made at a time. */
    static synchronized ApiDocument of(Set<Class<?>> resources) {
        var configuration = new SwaggerConfiguration()
                .openAPI31(true)
                .openAPI(frame())
                .sortOutput(true)
                .readAllResources(false);
        ModelConverters.reset();
        var converters = ModelConverters.getInstance(configuration.toConfiguration());
        var records = new RecordSchemas();
        converters.addConverter(records);
        // The library reads the bodies of requests by what it has for OpenAPI 3.0.
        ModelConverters.getInstance(false).addConverter(records);
        OpenAPIExtensions.getExtensions().removeIf(OperationDetails.class::isInstance);
        OpenAPIExtensions.getExtensions().add(0, new OperationDetails());
        var document = new Reader(configuration).read(new LinkedHashSet<>(resources));
        converters.readAll(new AnnotatedType(Problem.class)).forEach(document.getComponents()::addSchemas);
        listCodes(document);
        RequestBodies.refuseUnknownFields(document);
        Examples.add(document);
        return new ApiDocument(document);
    }

    private static OpenAPI frame() {
        return new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info()
                        .title("Lectern")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                OperationDetails.SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("lectern_session")
                                        .description(
                                                "From `POST /api/auth/sign-in`. Over TLS its name is `__Host-lectern_session`."))
                        .addSecuritySchemes(
                                OperationDetails.BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key, or a token of `POST /api/v1/oauth/token`.")));
    }

    @SuppressWarnings("unchecked")
    private static void listCodes(OpenAPI document) {
        var problem =
                (Schema<?>) requireNonNull(document.getComponents().getSchemas().get(ProblemAnswers.SCHEMA));
        var code = (Schema<Object>) requireNonNull(problem.getProperties().get("code"));
        ProblemCodes.all().forEach(known -> code.addEnumItemObject(known.code()));
    }

    byte[] json() {
        return json.clone();
    }

    byte[] yaml() {
        return yaml.clone();
    }
}
