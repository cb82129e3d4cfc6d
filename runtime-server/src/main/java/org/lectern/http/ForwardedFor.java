package org.lectern.http;

import org.jspecify.annotations.Nullable;

/** Reads {@code X-Forwarded-For}: clients write into it what they like, so only what one's own proxies added counts. */
final class ForwardedFor {
    private ForwardedFor() {}

    /**
     * @param proxies how many of one's own are in front
     * @param peer the other end of the connection: the last of the proxies, or the client
     */
    static String client(@Nullable String header, int proxies, String peer) {
        if (header == null || proxies == 0) {
            return peer;
        }
        var addresses = header.split(",", -1);
        return addresses[Math.max(0, addresses.length - proxies)].strip();
    }
}
