package org.lectern.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;

/** Carries a request with an {@code Idempotency-Key} out once, where a method is {@link Idempotent}. */
@Idempotent
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final String BEGUN = IdempotencyFilter.class.getName();
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_BODY = 1 << 20;

    private final IdempotentRequests requests;

    private record Begun(UUID caller, String key) {}

    public IdempotencyFilter(IdempotentRequests requests) {
        this.requests = requests;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        var caller = caller(request);
        // Whoever is nobody, the method refuses.
        if (key == null || caller == null) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.invalid(HEADER, "The key has 1 to " + LONGEST_KEY + " characters.");
        }
        var before = requests.begin(caller, key, hash(request));
        if (before.isPresent()) {
            request.abortWith(replayed(before.get()));
        } else {
            request.setProperty(BEGUN, new Begun(caller, key));
            if (!isInMemory(request)) {
                request.setEntityStream(
                        new UploadUnderWay(request.getEntityStream(), () -> requests.goOn(caller, key)));
            }
        }
    }

    private static @Nullable UUID caller(ContainerRequestContext request) {
        var principal = request.getSecurityContext().getUserPrincipal();
        if (principal instanceof Caller caller) {
            return caller.id();
        }
        return principal instanceof Person person ? person.id() : null;
    }

    private static Response replayed(IdempotentRequests.StoredAnswer answer) {
        return Response.status(answer.status())
                .type(answer.mediaType())
                .header(HttpHeaders.LOCATION, answer.location())
                .header("Idempotent-Replayed", "true")
                .entity(answer.body())
                .build();
    }

    /** Of the whole request; of an upload, which is not held in memory, its size stands for its bytes. */
    private static String hash(ContainerRequestContext request) throws IOException {
        var digest = sha256();
        digest.update((request.getMethod() + " " + request.getUriInfo().getRequestUri() + "\n"
                        + kind(request.getMediaType()) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        if (isInMemory(request)) {
            var body = request.getEntityStream().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw ProblemException.tooLarge("BODY_TOO_LARGE", "The body is larger than 1 MiB.");
            }
            request.setEntityStream(new ByteArrayInputStream(body));
            digest.update(body);
        } else {
            digest.update(String.valueOf(request.getLength()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Without parameters: each time that a form is sent, it has another boundary. */
    private static @Nullable String kind(@Nullable MediaType type) {
        return type == null ? null : type.getType() + "/" + type.getSubtype();
    }

    private static boolean isInMemory(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(BEGUN) instanceof Begun begun)) {
            return;
        }
        if (response.getStatus() >= 500 || response.getStatus() == 429) {
            requests.forget(begun.caller(), begun.key());
            return;
        }
        var entity = response.getEntity();
        var type = response.getMediaType();
        requests.end(
                begun.caller(),
                begun.key(),
                new IdempotentRequests.StoredAnswer(
                        response.getStatus(),
                        type == null ? null : type.toString(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        entity == null ? null : Json.mapper().writeValueAsString(entity)));
    }
}
