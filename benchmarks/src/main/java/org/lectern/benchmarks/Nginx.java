package org.lectern.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** An nginx that serves a folder on one port as it is, and on another with files that were compressed beforehand. */
final class Nginx implements AutoCloseable {
    /** What nginx does by default costs it nothing here: no log, and connections are kept for ever. */
    private static final String CONFIGURATION = """
            daemon off;
            %suser%
            worker_processes 2;
            pid nginx.pid;
            error_log stderr;
            events { worker_connections 1024; }
            http {
              types { text/html html; video/mp4 mp4; }
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              client_body_temp_path temp1;
              proxy_temp_path temp2;
              fastcgi_temp_path temp3;
              uwsgi_temp_path temp4;
              scgi_temp_path temp5;
              server { listen 127.0.0.1:%plain%; root files; gzip_static off; }
              server { listen 127.0.0.1:%static%; root files; gzip_static on; }
            }
            """;

    private final Process process;
    private final String plain;
    private final String precompressed;

    private Nginx(Process process, int plainPort, int staticPort) {
        this.process = process;
        this.plain = "http://127.0.0.1:" + plainPort + "/";
        this.precompressed = "http://127.0.0.1:" + staticPort + "/";
    }

    /** @param folder holds the files to serve in {@code files/}, and takes what nginx writes */
    static Nginx start(Path program, Path folder) throws IOException, InterruptedException {
        int plainPort = freePort();
        int staticPort = freePort();
        boolean root = "root".equals(System.getProperty("user.name"));
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                CONFIGURATION
                        .replace("%suser%", root ? "user root;" : "")
                        .replace("%plain%", String.valueOf(plainPort))
                        .replace("%static%", String.valueOf(staticPort)));
        Process process = Tool.process(
                        program.toString(), "-p", folder + "/", "-c", configuration.toString(), "-e", "stderr")
                .start();
        Nginx nginx = new Nginx(process, plainPort, staticPort);
        try {
            Web.await(nginx.plain + CoursePackage.PAGE, process);
            return nginx;
        } catch (Throwable e) {
            nginx.close();
            throw e;
        }
    }

    /** Serves each file as it is, with a slash at the end. */
    String plain() {
        return plain;
    }

    /** Serves {@code file.gz} instead of {@code file} to clients that take gzip, with a slash at the end. */
    String precompressed() {
        return precompressed;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
