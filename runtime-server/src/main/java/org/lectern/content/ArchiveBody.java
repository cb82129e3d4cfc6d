package org.lectern.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lectern.packages.archive.ArchiveEntry;

/**
 * A body that goes from the archive to the socket without ever being whole in memory.
 *
 * @param archive held open by the caller until the callback has been completed
 */
record ArchiveBody(OpenArchive.Lease archive, Representation representation) implements Body {
    @Override
    public void send(Response response, long first, long length, Callback callback) throws IOException {
        ArchiveEntry entry = representation.entry();
        switch (representation.form()) {
            case STORED -> {
                List<ByteBuffer> part = archive.windows().region(entry.dataOffset() + first, length);
                new BufferSequence(response, part, callback).iterate();
            }
            case GZIP -> {
                List<ByteBuffer> framed = new ArrayList<>();
                framed.add(GzipFrame.header());
                framed.addAll(archive.windows().region(entry.dataOffset(), entry.compressedSize()));
                framed.add(GzipFrame.trailer(entry));
                new BufferSequence(response, framed, callback).iterate();
            }
            case INFLATED ->
                new InflatedStream(response, archive.files().open(entry.path()), entry.size(), callback).iterate();
        }
    }
}
