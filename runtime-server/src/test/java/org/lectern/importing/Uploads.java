package org.lectern.importing;

import java.net.http.HttpRequest.BodyPublishers;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Uploads made in memory. */
final class Uploads {
    private Uploads() {}

    /** @param fileName percent-encoded */
    static Answer raw(ApiClient client, byte[] zip, String fileName) {
        return ApiClient.send(client.request("/api/packages?fileName=" + fileName)
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip)));
    }
}
