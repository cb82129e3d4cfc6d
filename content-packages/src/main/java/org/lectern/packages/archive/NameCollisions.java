package org.lectern.packages.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.packages.PackageRefusedException;

/**
 * Refuses entries that cannot stand side by side: different files of the same path, and a file that is also used as a
 * folder. Where the content is the same no harm is done, and the first wins. Paths that differ only by case or by the
 * encoding of accents both stay, since pages may refer to either and nothing is ever unpacked; the report says so.
 */
final class NameCollisions {
    /** Sorts before every character that a name can hold, so that a folder's content follows it directly. */
    private static final char SEPARATOR = '\0';

    private record Key(String folded, int index) {}

    private final List<CheckedEntry> entries;
    private final Oddities oddities;
    private final BitSet repeated = new BitSet();

    private NameCollisions(List<CheckedEntry> entries, Oddities oddities) {
        this.entries = entries;
        this.oddities = oddities;
    }

    /** The indexes of entries to leave out because an equal one precedes them. */
    static BitSet check(List<CheckedEntry> entries, Oddities oddities) throws PackageRefusedException {
        NameCollisions collisions = new NameCollisions(entries, oddities);
        collisions.compareNeighbours(collisions.sortedKeys());
        return collisions.repeated;
    }

    private List<Key> sortedKeys() {
        List<Key> keys = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            CheckedEntry entry = entries.get(i);
            String folded = fold(entry.path());
            keys.add(new Key(entry.folder() ? folded + SEPARATOR : folded, i));
        }
        keys.sort(Comparator.comparing(Key::folded).thenComparingInt(Key::index));
        return keys;
    }

    private void compareNeighbours(List<Key> keys) throws PackageRefusedException {
        Map<String, CheckedEntry> pathsOfGroup = new HashMap<>();
        Key first = null;
        for (Key key : keys) {
            CheckedEntry entry = entries.get(key.index);
            if (first != null && key.folded.equals(first.folded)) {
                if (!entry.folder()) {
                    CheckedEntry same = pathsOfGroup.putIfAbsent(entry.path(), entry);
                    if (same != null) {
                        compareEqual(same, entry, key.index);
                    } else {
                        noteCase(entries.get(first.index), entry);
                    }
                }
                continue;
            }
            if (first != null && isFile(first) && isBeneath(key.folded, first.folded)) {
                throw new PackageRefusedException(
                        "FILE_AS_FOLDER",
                        "\"" + entries.get(first.index).path() + "\" is a file and a folder at once.",
                        entry.path());
            }
            first = key;
            pathsOfGroup.clear();
            pathsOfGroup.put(entry.path(), entry);
        }
    }

    private boolean isFile(Key key) {
        return !entries.get(key.index).folder();
    }

    private static boolean isBeneath(String path, String folder) {
        return path.length() > folder.length() && path.charAt(folder.length()) == SEPARATOR && path.startsWith(folder);
    }

    private void compareEqual(CheckedEntry first, CheckedEntry entry, int index) throws PackageRefusedException {
        if (!entry.sameContent(first)) {
            throw new PackageRefusedException(
                    "DUPLICATE_NAME", "The zip holds two different files of this name.", entry.path());
        }
        repeated.set(index);
        oddities.add("DUPLICATE_NAME", "The zip holds this file more than once; the first was taken.", entry.path());
    }

    private void noteCase(CheckedEntry first, CheckedEntry entry) {
        oddities.add(
                "CASE_COLLISION",
                (entry.sameContent(first) ? "The same file" : "Another file")
                        + " also stands under a name that differs only by case or by how accents are encoded;"
                        + " both were kept.",
                entry.path());
    }

    private static String fold(String path) {
        String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length() + 1);
        // Character by character, as file systems do; by whole strings "ß" would collide with "ss".
        composed.codePoints()
                .map(c -> c == '/' ? SEPARATOR : Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
