package org.lectern.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operating-system user that PostgreSQL runs as: ours, except that PostgreSQL refuses to run as root. For root it is,
 * in this order,
 *
 * <ol>
 *   <li>the owner of the cluster, if there is one already;
 *   <li>the user {@code postgres}, else {@code nobody}, entered with {@code setpriv} or {@code runuser};
 *   <li>root without its powers, in a user namespace of its own ({@code unshare -U}), where PostgreSQL sees itself as
 *       {@code nobody}. This is the way in when the data folder lies in root's private home, which no other user can
 *       enter. The same way helps a user id without a name, which {@code initdb} refuses too.
 * </ol>
 *
 * @param prefix what goes before a command
 * @param uid owner of PostgreSQL's files
 * @param gid their group
 */
record Account(List<String> prefix, int uid, int gid) {
    private static final Path PASSWD = Path.of("/etc/passwd");

    /** The user who runs Lectern. */
    static Account self() {
        UnixSystem self = new UnixSystem();
        return new Account(List.of(), (int) self.getUid(), (int) self.getGid());
    }

    /** @param home a folder that PostgreSQL must be able to enter */
    static Account choose(Path home, Path cluster) throws IOException {
        Account own = self();
        for (Account candidate : own.uid == 0 ? forRoot(own, cluster) : List.of(own, own.inNamespace())) {
            if (candidate.canEnter(home)) {
                return candidate;
            }
        }
        throw new PostgresException(
                own.uid == 0
                        ? "PostgreSQL must not run as root, and no other user can enter " + home
                                + ": run Lectern as another user, or choose a data folder that all users may enter"
                        : "The user id " + own.uid + " has no name, which PostgreSQL needs: add it to /etc/passwd");
    }

    private static List<Account> forRoot(Account root, Path cluster) throws IOException {
        List<Account> candidates = new ArrayList<>();
        if (Files.isDirectory(cluster)) {
            int uid = (int) Files.getAttribute(cluster, "unix:uid");
            int gid = (int) Files.getAttribute(cluster, "unix:gid");
            if (uid != 0) {
                return List.of(setpriv(uid, gid));
            }
            return List.of(root.inNamespace());
        }
        for (String name : List.of("postgres", "nobody")) {
            passwd(name).ifPresent(fields -> {
                int uid = Integer.parseInt(fields[2]);
                int gid = Integer.parseInt(fields[3]);
                candidates.add(setpriv(uid, gid));
                candidates.add(new Account(List.of("runuser", "-u", name, "--"), uid, gid));
            });
        }
        candidates.add(root.inNamespace());
        return candidates;
    }

    private static Account setpriv(int uid, int gid) {
        return new Account(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    private Account inNamespace() {
        return new Account(List.of("unshare", "-U", "--"), uid, gid);
    }

    private static Optional<String[]> passwd(String name) throws IOException {
        if (!Files.isReadable(PASSWD)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(PASSWD)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(name))
                    .findFirst();
        }
    }

    private boolean canEnter(Path home) {
        return Commands.run(Path.of("/"), command("sh", "-c", "id -un && test -x \"$1\"", "sh", home.toString()))
                .succeeded();
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** Makes this user the owner of a file that the user who runs Lectern has made. */
    void own(Path file) throws IOException {
        if (!prefix.isEmpty()) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", gid);
        }
    }
}
