import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the Maven distribution named in {@code maven.properties}, checks its SHA-512 and unpacks it.
 *
 * <p>Run by {@code mvnw} as a single source file, because a JDK is the one tool that is certain to be there: no curl,
 * wget, tar or unzip is needed. Arguments: the properties file, and the folder that shall hold the distribution.
 */
final class FetchMaven {
    public static void main(String[] args) throws Exception {
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of(args[0]))) {
            properties.load(in);
        }
        var target = Path.of(args[1]);
        var folder = System.getenv().getOrDefault("MAVEN_DIST_URL", properties.getProperty("folder"));
        var source = URI.create((folder.endsWith("/") ? folder : folder + "/")
                + "apache-maven-" + properties.getProperty("version") + "-bin.zip");

        Files.createDirectories(target.getParent());
        var zip = Files.createTempFile(target.getParent(), "maven", ".zip");
        var unpacked = Files.createTempDirectory(target.getParent(), "maven");
        try {
            System.err.println("Fetching " + source);
            download(source, zip);
            check(zip, properties.getProperty("sha512"));
            unpack(zip, unpacked);
            // One rename makes it visible, so that two builds that start together never see half a distribution.
            Files.move(unpacked.resolve("apache-maven-" + properties.getProperty("version")), target);
        } finally {
            Files.deleteIfExists(zip);
            Files.deleteIfExists(unpacked);
        }
    }

    private static void download(URI source, Path zip) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        var response = client.send(HttpRequest.newBuilder(source).build(), BodyHandlers.ofFile(zip));
        if (response.statusCode() != 200) {
            throw new IOException(source + " answered " + response.statusCode());
        }
    }

    private static void check(Path zip, String sha512) throws Exception {
        var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip));
        if (!HexFormat.of().formatHex(digest).equals(sha512)) {
            throw new IOException("The Maven distribution does not have the SHA-512 of maven.properties");
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Entry outside the folder: " + entry.getName());
                }
                write(in, entry, file);
            }
        }
    }

    private static void write(InputStream in, ZipEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        // The zip stream does not show Unix modes; only the launch scripts need one.
        if (file.getParent().endsWith("bin")) {
            file.toFile().setExecutable(true);
        }
    }
}
