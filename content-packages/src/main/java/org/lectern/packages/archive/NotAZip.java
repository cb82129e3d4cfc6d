package org.lectern.packages.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.lectern.packages.PackageRefusedException;

/** Says of a file in which no zip directory is found what it seems to be. */
final class NotAZip {
    /** @param magic what such a file begins with, one {@code char} a byte */
    private record Kind(String magic, int offset, String advice) {}

    private static final int LOOK_AT = 512;
    private static final String ZIP_START = "PK\u0003\u0004";
    private static final String SPLIT_START = "PK\u0007\b";

    private static final List<Kind> KINDS = List.of(
            new Kind("Rar!", 0, "It is a RAR archive: unpack it and zip its content."),
            new Kind("7z\u00bc\u00af'\u001c", 0, "It is a 7z archive: unpack it and zip its content."),
            new Kind("\u001f\u008b", 0, "It is a gzip file (.tar.gz, .tgz, .mbz): unpack it and zip its content."),
            new Kind("ustar", 257, "It is a tar archive: unpack it and zip its content."),
            new Kind("%PDF", 0, "It is a PDF document. Export the course as a SCORM package."),
            new Kind("MZ", 0, "It is a Windows program. Export the course as a SCORM package."),
            new Kind(
                    "\u00d0\u00cf\u0011\u00e0",
                    0,
                    "It is a document of an old Office program. Export the course as a SCORM package."));

    private NotAZip() {}

    static PackageRefusedException refusal(FileChannel channel) throws IOException {
        ByteBuffer bytes = ZipFormat.read(channel, 0, (int) Math.min(channel.size(), LOOK_AT));
        String start = StandardCharsets.ISO_8859_1.decode(bytes).toString();
        if (start.startsWith(ZIP_START)) {
            return new PackageRefusedException(
                    "TRUNCATED",
                    "The zip breaks off: its directory, which stands at the end, is missing. Upload or export it again.",
                    "end of the archive");
        }
        if (start.startsWith(SPLIT_START)) {
            return split();
        }
        return new PackageRefusedException(
                "NOT_A_ZIP", "The file is not a zip archive. " + advice(start), "start of the file");
    }

    static PackageRefusedException split() {
        return new PackageRefusedException(
                "SPLIT_ARCHIVE",
                "The zip is one part of an archive in several parts. Zip the course as a single file.",
                "end of the archive");
    }

    private static String advice(String start) {
        if (start.isEmpty()) {
            return "It is empty.";
        }
        for (Kind kind : KINDS) {
            if (start.startsWith(kind.magic, kind.offset)) {
                return kind.advice;
            }
        }
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<!doctype html")) {
            return "It is a web page, perhaps the error page of a download that failed.";
        }
        return "Export the course as a SCORM package.";
    }
}
