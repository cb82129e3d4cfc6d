package org.lectern.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses. */
record Network(InetAddress first, int bits) {
    /** @param text such as {@code 10.0.0.0/8} */
    static Network of(String text) {
        var slash = text.indexOf('/');
        try {
            return new Network(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean has(byte[] address) {
        var own = first.getAddress();
        if (own.length != address.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((own[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
