package org.lectern.contract;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.lectern.TestServer;
import org.lectern.testing.ApiContract;

/** A server with a course that can be launched, on which worlds are made. */
final class School implements AutoCloseable {
    private static final String COOKIE = "lectern_session=";

    private final TestServer server;
    private final UUID packagedCourse;

    School(String... options) {
        server = TestServer.start(options);
        packagedCourse = server.sampleCourse("allergy-basics-single.zip");
    }

    World world() {
        return World.create(server.database().dataSource(), Map.of("packagedCourse", packagedCourse.toString()));
    }

    ApiContract contract() {
        return ApiContract.of(server.application());
    }

    java.net.URI origin() {
        return server.application();
    }

    /** A request to an endpoint as that caller makes it. */
    HttpRequest.Builder request(World world, Caller caller, String path) {
        var request = HttpRequest.newBuilder(server.application().resolve(path));
        return caller == Caller.ANONYMOUS ? request : request.header("Cookie", COOKIE + caller.token(world));
    }

    @Override
    public void close() {
        server.close();
    }
}
