package org.lectern.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.lectern.http.Json;

/** An HTTP answer, its body read as JSON on demand. */
public record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }

    public String text(String field) {
        return json().path(field).asText();
    }

    public UUID id(String field) {
        return UUID.fromString(text(field));
    }

    /** The stable code of an error. */
    public String code() {
        return text("code");
    }

    /** This answer, if its status is the one expected. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + " but got " + status + ": " + body);
        }
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
