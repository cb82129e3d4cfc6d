package org.lectern.runtime;

import java.time.Clock;
import java.time.Duration;
import org.lectern.TestServer;

/** A launch token as it is a month later. */
public final class Expired {
    private Expired() {}

    /** @param token of that server, still good */
    public static String version(TestServer server, String token) {
        var secret = new ServerSecrets(server.database()).get("launch-tokens");
        var claims = new LaunchTokens(secret, Clock.systemUTC()).verify(token);
        var before = Clock.offset(Clock.systemUTC(), Duration.ofDays(-31));
        return new LaunchTokens(secret, before).issue(claims, Duration.ofDays(30));
    }
}
