package org.lectern.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open internet from those of the machine itself and of the network that it stands in. Whoever may
 * name an address would otherwise have the server ask what only the server can reach.
 */
public final class AddressGuard {
    /** What is not of the open internet (the IANA registry of special-purpose addresses, and multicast). */
    private static final List<Network> CLOSED_4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Network::of)
            .toList();

    /** All that is given out so far; the rest is closed, IPv4 in disguise included. */
    private static final Network OPEN_6 = Network.of("2000::/3");

    /** Parts of it that are closed: Teredo and the like, documentation, and 6to4, which has an IPv4 address in it. */
    private static final List<Network> CLOSED_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::of)
            .toList();

    private final boolean allowsPrivate;

    /** @param allowsPrivate lets everything through, for networks that are trusted as a whole */
    public AddressGuard(boolean allowsPrivate) {
        this.allowsPrivate = allowsPrivate;
    }

    public boolean allowsPrivate() {
        return allowsPrivate;
    }

    /** Whether the server may speak to this address. */
    public boolean allows(InetAddress address) {
        if (allowsPrivate) {
            return true;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? CLOSED_4.stream().noneMatch(network -> network.has(bytes))
                : OPEN_6.has(bytes) && CLOSED_6.stream().noneMatch(network -> network.has(bytes));
    }
}
