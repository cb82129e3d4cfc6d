package org.lectern.http.openapi;

import static java.util.Objects.requireNonNullElseGet;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;

/**
 * Schemas of records, and of lists and maps of them, as Jackson reads and writes them: a component is a field, and is
 * required unless it is {@link Nullable}. Everything else is left to the library.
 */
final class RecordSchemas implements ModelConverter {
    /** What goes as it is: its media type says more. */
    private static final Set<Class<?>> BODIES = Set.of(byte[].class, InputStream.class, StreamingOutput.class);

    private final ObjectMapper mapper = Json.mapper();
    private final Map<String, JavaType> names = new HashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
        return schema(mapper.constructType(asked.getType()), asked, context);
    }

    @SuppressWarnings("unchecked") // The library's JsonSchema extends a raw Schema.
    private @Nullable Schema<?> schema(JavaType type, AnnotatedType asked, ModelConverterContext context) {
        var raw = type.getRawClass();
        if (raw.isRecord()) {
            return record(type, context);
        }
        if (raw == JsonNode.class || raw == Object.class) {
            return new JsonSchema();
        }
        if (BODIES.contains(raw)) {
            return new JsonSchema().typesItem("string");
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return new JsonSchema().typesItem("array").items(schema(type.getContentType(), context));
        }
        if (type.isMapLikeType()) {
            return new JsonSchema().typesItem("object").additionalProperties(schema(type.getContentType(), context));
        }
        // Asked directly: the context would hand out one object again and again, and what is nullable changes its own.
        var others = context.getConverters();
        while (others.hasNext()) {
            var next = others.next();
            if (next != this) {
                return next.resolve(asked, context, others);
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // The library's JsonSchema extends a raw Schema.
    private @Nullable Schema<?> schema(JavaType type, ModelConverterContext context) {
        return schema(type, new AnnotatedType(type), context);
    }

    private Schema<?> record(JavaType type, ModelConverterContext context) {
        var name = SchemaNames.of(type);
        var other = names.putIfAbsent(name, type);
        if (other == null) {
            var schema = new JsonSchema().typesItem("object");
            schema.setDescription(SchemaNames.description(type.getRawClass()));
            context.defineModel(name, schema);
            addAll(schema, type, context);
        } else if (!other.equals(type)) {
            throw new IllegalStateException("Two types are called " + name + " in the description: " + other + " and "
                    + type + ". Give one of them a name by @Schema(name = …).");
        }
        return reference(name);
    }

    private void addAll(Schema<?> schema, JavaType type, ModelConverterContext context) {
        for (var component : type.getRawClass().getRecordComponents()) {
            add(schema, component, type, context);
        }
        for (var method : type.getRawClass().getDeclaredMethods()) {
            if (isFurtherField(method)) {
                add(
                        schema,
                        method,
                        method.getAnnotatedReturnType(),
                        mapper.constructType(method.getGenericReturnType()),
                        context);
            }
        }
    }

    /** What a record is written with beside its components. */
    private static boolean isFurtherField(Method method) {
        return method.isAnnotationPresent(JsonProperty.class)
                && method.getParameterCount() == 0
                && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                        .noneMatch(component -> component.getAccessor().equals(method));
    }

    private void add(Schema<?> schema, RecordComponent component, JavaType owner, ModelConverterContext context) {
        var accessor = component.getAccessor();
        var type = type(component, owner);
        if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
            schema.setAdditionalProperties(true);
        } else if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
            addAll(schema, type, context);
        } else if (!accessor.isAnnotationPresent(JsonIgnore.class)) {
            add(schema, accessor, component.getAnnotatedType(), type, context);
        }
    }

    private void add(
            Schema<?> schema,
            Method accessor,
            java.lang.reflect.AnnotatedType declared,
            JavaType type,
            ModelConverterContext context) {
        var asked = new AnnotatedType(type).ctxAnnotations(accessor.getAnnotations());
        var property = requireNonNullElseGet(schema(type, asked, context), JsonSchema::new);
        if (property.get$ref() != null || property.getTypes() == null) {
            property.setDescription(SchemaNames.description(accessor));
        }
        if (property.getItems() != null && hasNullableElements(declared)) {
            property.setItems(orNull(property.getItems()));
        }
        var named = accessor.getAnnotation(JsonProperty.class);
        var name = named == null || named.value().isEmpty() ? accessor.getName() : named.value();
        var nullable = declared.isAnnotationPresent(Nullable.class) && !isSaidToBeRequired(accessor);
        schema.addProperty(name, nullable ? orNull(property) : property);
        if (!nullable) {
            schema.addRequiredItem(name);
        }
    }

    /** {@code List<@Nullable T>}. */
    private static boolean hasNullableElements(java.lang.reflect.AnnotatedType declared) {
        return declared instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class);
    }

    /** Of a request: null in Java, so that what is missing can be named, and refused then. */
    private static boolean isSaidToBeRequired(Method accessor) {
        var schema = accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return schema != null && schema.requiredMode() == RequiredMode.REQUIRED;
    }

    /** As declared, unless an annotation knows better, as of a text that is JSON itself. */
    private JavaType type(RecordComponent component, JavaType owner) {
        var accessor = component.getAccessor();
        var array = accessor.getAnnotation(ArraySchema.class);
        if (array != null && array.schema().implementation() != Void.class) {
            return mapper.getTypeFactory()
                    .constructCollectionType(List.class, array.schema().implementation());
        }
        var schema = accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (schema != null && schema.implementation() != Void.class) {
            return mapper.constructType(schema.implementation());
        }
        if (accessor.isAnnotationPresent(JsonRawValue.class)) {
            return mapper.constructType(JsonNode.class);
        }
        return mapper.getTypeFactory().resolveMemberType(component.getGenericType(), owner.getBindings());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().oneOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        if (schema.getEnum() != null) {
            ((List) schema.getEnum()).add(null);
        }
        return schema;
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }
}
