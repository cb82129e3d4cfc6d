package org.lectern.config;

/** How many proxies are in front. */
final class Proxies extends WholeNumber {
    Proxies() {
        super(0, 100);
    }
}
