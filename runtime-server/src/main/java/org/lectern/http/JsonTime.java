package org.lectern.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;

/** A time in a body: as text, and within the years that {@link TimeParameter} and PostgreSQL take. */
final class JsonTime extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    JsonTime() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getValueAsString("");
        return TimeParameter.read(text)
                .orElseThrow(() -> context.weirdStringException(text, Instant.class, TimeParameter.SHAPE));
    }
}
