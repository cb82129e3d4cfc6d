package org.lectern.benchmarks;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lectern.content.ContentKey;
import org.lectern.content.ContentKeys;
import org.lectern.content.ContentSettings;
import org.lectern.content.FolderArchiveStore;
import org.lectern.content.OpenArchives;
import org.lectern.content.PackageFileHandler;

/**
 * Serves one archive in a process of its own. Arguments: the archive store's folder and the archive's SHA-256. Prints the
 * URL below which the package's files are, then serves until its input ends, so that it never outlives who started it.
 */
final class ContentServer {
    private ContentServer() {}

    public static void main(String[] args) throws Exception {
        UUID version = UUID.randomUUID();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        ContentKeys keys = new ContentKeys(secret);
        OpenArchives archives = new OpenArchives(
                new FolderArchiveStore(Path.of(args[0])), id -> Optional.of(args[1]), ContentSettings.DEFAULT);

        Server server = new Server(new QueuedThreadPool());
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Jetty's own choice is half as many, which leaves processors idle when nothing but sockets keeps them busy.
        int selectors = Runtime.getRuntime().availableProcessors();
        ServerConnector connector = new ServerConnector(server, 1, selectors, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new PackageFileHandler(keys, archives, ContentSettings.DEFAULT));
        server.start();

        String key = keys.issue(new ContentKey(UUID.randomUUID(), version));
        System.out.println("http://127.0.0.1:" + connector.getLocalPort() + PackageFileHandler.PREFIX + key + "/");
        while (System.in.read() >= 0) {
            // only its end says anything
        }
        server.stop();
        archives.close();
    }
}
