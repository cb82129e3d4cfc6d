package org.lectern.packages.archive;

import java.io.IOException;
import org.lectern.packages.PackageRefusedException;

/** An entry whose data are not what the directory says. To a reader a failed read, to an import a reason to refuse. */
final class DamagedEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;

    DamagedEntryException(String code, String message, String place) {
        super(message);
        this.code = code;
        this.place = place;
    }

    @Override
    public String getMessage() {
        return place + ": " + super.getMessage();
    }

    PackageRefusedException refusal() {
        return new PackageRefusedException(code, String.valueOf(super.getMessage()), place);
    }
}
