package org.lectern.packages.manifest.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;

/**
 * The oddities of one manifest in the order in which they were found. Bounded, so that a hostile or hopeless manifest
 * does not drown its author: {@value #PER_CODE} of a kind and {@value #IN_ALL} in all are listed, the rest is counted.
 */
public final class Report {
    private static final int PER_CODE = 20;
    private static final int IN_ALL = 200;
    private static final int LONGEST_QUOTE = 80;

    private final String file;
    private final Set<Oddity> listed = new LinkedHashSet<>();
    private final Map<String, Integer> found = new LinkedHashMap<>();
    private final Set<String> saidOnce = new HashSet<>();
    private int unlisted;

    /** Starts an empty report on the manifest at that path of the package, which begins every place. */
    public Report(String file) {
        this.file = requireNonNull(file);
    }

    /** Reports an oddity of the file as a whole. */
    public void add(String code, String message) {
        add(code, message, new Place(0, null, null));
    }

    public void add(String code, String message, Place place) {
        Oddity oddity = new Oddity(code, message, place.in(file));
        if (listed.contains(oddity)) {
            return;
        }
        int count = found.merge(code, 1, Integer::sum);
        if (count <= PER_CODE && listed.size() < IN_ALL) {
            listed.add(oddity);
        } else if (count <= PER_CODE) {
            unlisted++;
        }
    }

    /** Reports the first of many equal cases: those with the same code and subject. */
    public void addOnce(String code, String subject, String message, Place place) {
        if (saidOnce.size() < IN_ALL && saidOnce.add(code + ' ' + subject)) {
            add(code, message, place);
        }
    }

    /** The exception for something that cannot be tolerated. */
    public PackageRefusedException refusal(String code, String message, Place place) {
        return new PackageRefusedException(code, message, place.in(file));
    }

    /** Everything reported so far, with a closing line for each kind that was cut short. */
    public List<Oddity> oddities() {
        List<Oddity> all = new ArrayList<>(listed);
        found.forEach((code, count) -> {
            if (count > PER_CODE) {
                all.add(new Oddity(code, (count - PER_CODE) + " more of this kind are not listed.", file));
            }
        });
        if (unlisted > 0) {
            all.add(new Oddity("REPORT_CUT", unlisted + " more oddities of other kinds are not listed.", file));
        }
        return List.copyOf(all);
    }

    /** A value of the manifest as it may stand in a message: on one line and not too long. */
    public static String quote(@Nullable String value) {
        String whole = value == null ? "" : value;
        String part = whole.length() > LONGEST_QUOTE ? whole.substring(0, LONGEST_QUOTE) + '…' : whole;
        return '"' + part.replaceAll("\\s+", " ") + '"';
    }
}
