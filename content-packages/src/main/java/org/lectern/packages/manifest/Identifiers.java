package org.lectern.packages.manifest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/**
 * Gives each element of a kind an identifier of its own. The first of several equal ones keeps it, so that references
 * go to the first; the later ones get a number.
 */
final class Identifiers {
    private static final Pattern NC_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._\u00B7-]*");

    private final Report report;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Identifiers(Report report) {
        this.report = report;
    }

    String claim(@Nullable String written, String element, int line) {
        Place place = new Place(line, element, written);
        if (written == null) {
            String made = unused(element);
            report.add(
                    "IDENTIFIER_MISSING",
                    "This " + element + " has no identifier; it is called " + Report.quote(made) + ".",
                    place);
            return made;
        }
        if (!NC_NAME.matcher(written).matches()) {
            report.add(
                    "IDENTIFIER_INVALID",
                    "The identifier " + Report.quote(written)
                            + " is no XML name: it should begin with a letter and have no spaces. It is kept.",
                    place);
        }
        if (taken.add(written)) {
            return written;
        }
        String made = unused(written);
        report.add(
                "DUPLICATE_IDENTIFIER",
                "The identifier " + Report.quote(written) + " is used by an earlier " + element
                        + " already; this one is called " + Report.quote(made) + ".",
                place);
        return made;
    }

    private String unused(String stem) {
        String candidate;
        do {
            candidate = stem + '-' + numbers.merge(stem, 1, Integer::sum);
        } while (!taken.add(candidate));
        return candidate;
    }
}
