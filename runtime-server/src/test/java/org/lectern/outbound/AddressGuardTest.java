package org.lectern.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the server may go, and where not. */
class AddressGuardTest {
    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "172.15.255.255, true",
        "172.32.0.0, true",
        "2606:4700::1111, true",
        "0.0.0.0, false",
        "10.1.2.3, false",
        "100.64.0.1, false",
        "127.0.0.1, false",
        "127.9.9.9, false",
        "169.254.169.254, false",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "192.168.1.1, false",
        "198.19.0.1, false",
        "203.0.113.9, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "'::', false",
        "'::1', false",
        "'::ffff:127.0.0.1', false",
        "'::ffff:10.0.0.1', false",
        "'::127.0.0.1', false",
        "'64:ff9b::7f00:1', false",
        "'2002:7f00:1::', false",
        "'2001:0:1::1', false",
        "'2001:db8::1', false",
        "'fc00::1', false",
        "'fd12:3456::1', false",
        "'fe80::1', false",
        "'fec0::1', false",
        "'ff02::1', false",
    })
    void onlyTheOpenInternetIsAllowed(String address, boolean allowed) throws UnknownHostException {
        var parsed = InetAddress.getByName(address);
        assertEquals(allowed, new AddressGuard(false).allows(parsed));
        assertTrue(new AddressGuard(true).allows(parsed));
    }
}
