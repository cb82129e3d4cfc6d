package org.lectern.http.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What schemas are called: a type by its own name, {@code Page<Course>} is {@code CoursePage}. */
final class SchemaNames {
    private SchemaNames() {}

    static String of(JavaType type) {
        var annotation = type.getRawClass().getAnnotation(Schema.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        return type.getBindings().getTypeParameters().stream()
                        .map(SchemaNames::of)
                        .collect(Collectors.joining())
                + type.getRawClass().getSimpleName();
    }

    static @Nullable String description(AnnotatedElement element) {
        var annotation = element.getAnnotation(Schema.class);
        return annotation == null || annotation.description().isEmpty() ? null : annotation.description();
    }
}
