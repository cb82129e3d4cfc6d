package org.lectern.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The operating-system user that PostgreSQL runs as: ours, except that PostgreSQL refuses to run as root. For root it is,
 * in this order,
 *
 * <ol>
 *   <li>the owner of the cluster, if there is one already;
 *   <li>the user {@code postgres}, else {@code nobody}, entered with {@code setpriv} or {@code runuser};
 *   <li>root without its powers, in a user namespace of its own ({@code unshare -U}), where PostgreSQL sees itself as
 *       {@code nobody}. This is the way in when the data folder lies in root's private home, which no other user can
 *       enter. It also helps a user id without a name, which {@code initdb} refuses.
 * </ol>
 *
 * @param prefix what goes before a command
 * @param uid owner of PostgreSQL's files
 * @param gid their group
 */
record Account(List<String> prefix, int uid, int gid) {
    /** The user who runs Lectern. */
    static Account self() {
        UnixSystem self = new UnixSystem();
        return new Account(List.of(), (int) self.getUid(), (int) self.getGid());
    }

    /** @param home a folder that PostgreSQL must be able to enter */
    static Account choose(Path home, Path cluster) throws IOException {
        boolean exists = Files.isDirectory(cluster);
        // Only initdb needs a name for its user.
        String test = exists ? "test -x \"$1\"" : "test -x \"$1\" && id -un";
        for (Account candidate : exists ? ownersOf(cluster) : candidates()) {
            List<String> command = candidate.command("sh", "-c", test, "sh", home.toString());
            if (Commands.run(Path.of("/"), command).succeeded()) {
                return candidate;
            }
        }
        throw new PostgresException(
                self().isRoot()
                        ? "PostgreSQL refuses to run as root, and no other user can enter " + home
                                + ": run Lectern as another user, or choose a data folder that all users may enter"
                        : "PostgreSQL needs a name for the user id " + self().uid + ": add it to /etc/passwd");
    }

    private static List<Account> ownersOf(Path cluster) throws IOException {
        Account self = self();
        int uid = (int) Files.getAttribute(cluster, "unix:uid");
        if (uid == self.uid) {
            return List.of(self.isRoot() ? self.inNamespace() : self);
        }
        if (!self.isRoot()) {
            throw new PostgresException("The database in " + cluster + " belongs to the user id " + uid
                    + ": run Lectern as that user, or as root");
        }
        List<Account> owners = new ArrayList<>(List.of(setpriv(uid, (int) Files.getAttribute(cluster, "unix:gid"))));
        SystemUser.find(user -> user.uid() == uid).map(Account::runuser).ifPresent(owners::add);
        return owners;
    }

    private static List<Account> candidates() throws IOException {
        Account self = self();
        List<Account> candidates = new ArrayList<>();
        if (self.isRoot()) {
            for (String name : List.of("postgres", "nobody")) {
                SystemUser.find(user -> user.name().equals(name)).ifPresent(user -> {
                    candidates.add(setpriv(user.uid(), user.gid()));
                    candidates.add(runuser(user));
                });
            }
        } else {
            candidates.add(self);
        }
        candidates.add(self.inNamespace());
        return candidates;
    }

    private static Account setpriv(int uid, int gid) {
        return new Account(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    private static Account runuser(SystemUser user) {
        return new Account(List.of("runuser", "-u", user.name(), "--"), user.uid(), user.gid());
    }

    private Account inNamespace() {
        return new Account(List.of("unshare", "-U", "--"), uid, gid);
    }

    private boolean isRoot() {
        return uid == 0;
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** Makes this user the owner of a file that the user who runs Lectern has made. */
    void own(Path file) throws IOException {
        if (uid != self().uid) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", gid);
        }
    }
}
