package org.lectern.config;

/** The number of a port; 0 is a free one. */
public final class Port extends WholeNumber {
    public Port() {
        super(0, 65_535);
    }
}
