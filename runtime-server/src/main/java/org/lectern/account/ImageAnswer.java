package org.lectern.account;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A picture over HTTP. Only who may see it may keep it, and only where its address names its version. */
final class ImageAnswer {
    private ImageAnswer() {}

    static Response of(StoredImage image, boolean versioned) {
        return Response.ok(image.bytes(), image.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, versioned ? "private, max-age=31536000" : "no-store")
                .build();
    }
}
