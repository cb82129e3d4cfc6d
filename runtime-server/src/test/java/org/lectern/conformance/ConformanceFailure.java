package org.lectern.conformance;

/** A step went wrong in a way that leaves nothing to judge. */
final class ConformanceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConformanceFailure(String message) {
        super(message);
    }
}
