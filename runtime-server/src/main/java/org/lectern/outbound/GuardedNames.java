package org.lectern.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks names up for a connection, and refuses those that lead to where the server must not go. The connection is made to
 * the addresses that were looked at: nobody can answer something else in between.
 */
final class GuardedNames implements SocketAddressResolver {
    private final AddressGuard guard;
    private final Executor executor;

    GuardedNames(AddressGuard guard, Executor executor) {
        this.guard = guard;
        this.executor = executor;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        executor.execute(() -> {
            try {
                promise.succeeded(addresses(guard, host).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList());
            } catch (IOException | RuntimeException e) {
                promise.failed(e);
            }
        });
    }

    /** @throws RefusedAddressException if even one of them is closed: a name that has both kinds is up to something */
    static List<InetAddress> addresses(AddressGuard guard, String host) throws IOException {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        var addresses = InetAddress.getAllByName(bare);
        if (!Stream.of(addresses).allMatch(guard::allows)) {
            throw new RefusedAddressException(host);
        }
        return List.of(addresses);
    }
}
