package org.lectern.importing;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;

/**
 * A package on its way in.
 *
 * @param announced its length as announced, if it was
 * @param brokenOff what to say where it ends before its end
 */
record IncomingPackage(InputStream content, @Nullable Long announced, BrokenOff brokenOff) {
    /** Says why reading failed. */
    interface BrokenOff {
        PackageRefusedException after(long received, IOException cause);
    }

    /** One that a client sends. */
    static IncomingPackage upload(InputStream content, @Nullable Long announced) {
        return new IncomingPackage(
                content,
                announced,
                (received, cause) -> new PackageRefusedException(
                        "UPLOAD_INCOMPLETE",
                        "The upload broke off before its end. Upload the package again.",
                        UploadReceiver.PLACE));
    }
}
