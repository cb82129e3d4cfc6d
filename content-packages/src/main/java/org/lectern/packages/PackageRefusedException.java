package org.lectern.packages;

import static java.util.Objects.requireNonNull;

/** A package that cannot be taken. The message tells the author of the course why, in a sentence. */
public final class PackageRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;

    /**
     * @param code stable, in upper snake case, such as {@code PATH_TRAVERSAL}
     * @param place where: an archive entry, or a file with line and element
     */
    public PackageRefusedException(String code, String message, String place) {
        super(requireNonNull(message));
        this.code = requireNonNull(code);
        this.place = requireNonNull(place);
    }

    /** Stable, in upper snake case. */
    public String code() {
        return code;
    }

    /** An archive entry, or a file with line and element. */
    public String place() {
        return place;
    }
}
