package org.lectern.packages.manifest;

import java.util.List;

/**
 * A course that is spoiled in one way.
 *
 * @param expected all that is reported: the code and, after a blank, the place without the manifest's name
 */
record OddityRow(String name, Course course, List<String> expected) {
    static OddityRow row(String name, Course course, String... expected) {
        return new OddityRow(name, course, List.of(expected));
    }

    @Override
    public String toString() {
        return name;
    }
}
