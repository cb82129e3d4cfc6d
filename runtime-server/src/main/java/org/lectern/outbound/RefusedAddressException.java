package org.lectern.outbound;

import java.io.IOException;

/** The address is one that the server does not speak to. */
public final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host) {
        super("The address of " + host + " is not one of the open internet.");
    }
}
