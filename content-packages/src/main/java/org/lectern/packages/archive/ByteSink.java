package org.lectern.packages.archive;

import java.io.IOException;

/** Takes bytes as they come. The array may be overwritten as soon as the call returns. */
interface ByteSink {
    void accept(byte[] bytes, int offset, int length) throws IOException;
}
