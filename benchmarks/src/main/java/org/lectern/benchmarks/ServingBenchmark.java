package org.lectern.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.lectern.benchmarks.Contest.Contestant;
import org.lectern.content.FolderArchiveStore;
import org.lectern.packages.PackageRefusedException;

/**
 * How fast package files go out, beside nginx with the same files unpacked: a page of 10 KB on 32 connections, in
 * requests, and a film of 5 MB on 8, in bytes. Every request accepts gzip, as browsers do. Prints tables in Markdown:
 * medians, with the least and the most in brackets.
 */
final class ServingBenchmark {
    private ServingBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, PackageRefusedException {
        Path nginxProgram;
        Wrk wrk;
        try {
            nginxProgram = Tool.find("nginx", "nginx-light");
            wrk = new Wrk(Tool.find("wrk", "wrk"));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        Path folder = Files.createTempDirectory("serving-benchmark");
        try {
            // Started by root, nginx gives up its rights, and must still find the files.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            run(folder, nginxProgram, wrk);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, Path nginxProgram, Wrk wrk)
            throws IOException, InterruptedException, PackageRefusedException {
        Path files = folder.resolve("files");
        CoursePackage.unpackInto(files);
        compress(files.resolve(CoursePackage.PAGE));
        Path store = folder.resolve("store");
        String sha256 = CoursePackage.importInto(new FolderArchiveStore(store));
        try (Nginx nginx = Nginx.start(nginxProgram, folder)) {
            Process server = startServer(store, sha256);
            try {
                String url = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
                if (url == null) {
                    throw new IOException("the content server did not start");
                }
                measure(url, nginx, files, wrk);
            } finally {
                server.destroy();
                server.waitFor();
            }
        }
    }

    private static void measure(String url, Nginx nginx, Path files, Wrk wrk) throws IOException, InterruptedException {
        String page = CoursePackage.PAGE;
        String film = CoursePackage.FILM;
        Contest pages = new Contest(
                "page, 10 KB",
                "requests/s",
                32,
                List.of(
                        new Contestant("Lectern, from the archive", url + page, "gzip"),
                        new Contestant("nginx, unpacked", nginx.plain() + page, "identity"),
                        new Contestant("nginx, gzip_static", nginx.precompressed() + page, "gzip")));
        Contest films = new Contest(
                "film, 5 MB",
                "MiB/s",
                8,
                List.of(
                        new Contestant("Lectern, from the archive", url + film, "identity"),
                        new Contestant("nginx, unpacked", nginx.plain() + film, "identity")));
        System.out.println(pages.run(wrk, files.resolve(page), Wrk.Result::requestsPerSecond));
        System.out.println(films.run(wrk, files.resolve(film), result -> result.bytesPerSecond() / (1 << 20)));
    }

    private static Process startServer(Path store, String sha256) throws IOException {
        return Tool.process(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ContentServer.class.getName(),
                        store.toString(),
                        sha256)
                .start();
    }

    private static void compress(Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
            Files.copy(file, out);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
