package org.lectern.importing;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;

/** A part's content, with errors as streams have them. Nothing is read before the first byte is asked for. */
final class PartStream extends InputStream {
    private final MIMEPart part;
    private @Nullable InputStream content;

    PartStream(MIMEPart part) {
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            if (content == null) {
                content = part.readOnce();
            }
            return content.read(buffer, offset, length);
        } catch (MIMEParsingException e) {
            throw new IOException("The form breaks off", e);
        }
    }
}
