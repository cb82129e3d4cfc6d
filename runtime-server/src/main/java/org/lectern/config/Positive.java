package org.lectern.config;

/** How many of something, at least one. What is more than a million of them is a slip of the hand, and overflows somewhere. */
final class Positive extends WholeNumber {
    Positive() {
        super(1, 1_000_000);
    }
}
