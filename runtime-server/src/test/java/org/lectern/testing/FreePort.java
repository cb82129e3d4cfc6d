package org.lectern.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a server that has to be told one, or that comes back to it after an absence. */
public final class FreePort {
    /** Below the ports that systems give out by themselves, so that nobody takes it meanwhile. */
    private static final int LEAST = 20_000;

    private static final int MOST = 30_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** Another one each time. */
    public static int find() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(LEAST, MOST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
