package org.lectern;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.importing.ImportJob;
import org.lectern.packages.Oddity;

/** An import's report for a person at a terminal. */
final class ImportReport {
    private ImportReport() {}

    static void print(ImportJob job, PrintStream out) {
        var error = job.error();
        if (error != null) {
            out.println(job.fileName() + ": refused, " + error.code());
            out.println("  " + error.message() + (error.place() == null ? "" : " (" + error.place() + ")"));
            return;
        }
        var standard = Objects.requireNonNull(job.standard()).label();
        out.println(job.fileName() + ": " + standard + ", " + counted(job.sections(), "section") + ", "
                + counted(job.lectures(), "lecture") + ", course " + job.courseId());
        for (var oddity : oddities(job)) {
            out.println("  " + oddity.code() + " at " + oddity.place() + ": " + oddity.message());
        }
    }

    private static String counted(@Nullable Integer number, String what) {
        return number + " " + what + (Integer.valueOf(1).equals(number) ? "" : "s");
    }

    private static Oddity[] oddities(ImportJob job) {
        try {
            return Json.mapper().readValue(job.oddities(), Oddity[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report cannot be read", e);
        }
    }
}
