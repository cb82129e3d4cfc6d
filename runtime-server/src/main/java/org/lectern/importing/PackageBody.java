package org.lectern.importing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how a package comes: as the body, or as the part {@code file} of a form. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
        required = true,
        content = {
            @Content(mediaType = "application/zip", schema = @Schema(types = "string", format = "binary")),
            @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA,
                    schemaProperties =
                            @SchemaProperty(name = "file", schema = @Schema(types = "string", format = "binary")))
        })
@interface PackageBody {}
