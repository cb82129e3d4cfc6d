package org.lectern.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * How long the import of a package of 200 MB takes, beside what it takes to read the same file for its checksums. Argument:
 * the path of {@code bin/lectern}. Prints a table in Markdown: medians, with the least and the most in brackets.
 */
final class ImportBenchmark {
    private static final long SIZE = 200_000_000;
    private static final int ROUNDS = 3;

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path lectern = Path.of(args[0]).toRealPath();
        Path sha256sum = Tool.find("sha256sum", "coreutils");
        Path unzip = Tool.find("unzip", "unzip");
        try (WorkFolder folder = WorkFolder.create("import-benchmark")) {
            Path zip = folder.path().resolve("large.zip");
            LargePackage.write(zip, SIZE);
            Path data = folder.path().resolve("data");
            try (LecternProcess server = LecternProcess.serve(lectern, data, "")) {
                LecternClient client = LecternClient.signIn(server.url());
                Turns turns = new Turns("package of " + Files.size(zip) / 1_000_000 + " MB");
                turns.timing("sha256sum, and unzip -t for the CRC of each entry", () -> {
                    run(Tool.process(sha256sum.toString(), zip.toString()));
                    run(Tool.process(unzip.toString(), "-tqq", zip.toString()));
                });
                turns.timing("sha256sum, and the CRC of the file as a whole", () -> {
                    run(Tool.process(sha256sum.toString(), zip.toString()));
                    crc(zip);
                });
                turns.timing("upload, until its client sees the course", () -> client.importPackage(zip));
                turns.measuring("lectern import, by its own account", () -> {
                    run(LecternProcess.command(lectern, data, "", "import", zip.toString()));
                    return client.newestImport().toNanos() / 1e9;
                });
                System.out.println(turns.run(ROUNDS));
            }
        }
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process =
                command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IOException(command.command() + " failed");
        }
    }

    private static void crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[128 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
    }
}
