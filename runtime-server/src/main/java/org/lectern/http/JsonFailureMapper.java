package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Takes the place of Jersey's own mapper for unreadable JSON, which answers in plain text. */
final class JsonFailureMapper implements ExceptionMapper<JsonProcessingException> {
    @Override
    public Response toResponse(JsonProcessingException exception) {
        return new FailureMapper().toResponse(exception);
    }
}
