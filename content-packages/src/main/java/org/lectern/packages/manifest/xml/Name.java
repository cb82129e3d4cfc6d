package org.lectern.packages.manifest.xml;

import org.jspecify.annotations.Nullable;

/**
 * A canonical name.
 *
 * @param vocabulary null for a name that SCORM does not know: an extension, or no namespace at all
 */
record Name(String uri, String local, @Nullable Vocabulary vocabulary) {
    static Name of(Vocabulary vocabulary, String local) {
        return new Name(vocabulary.uri, local, vocabulary);
    }

    boolean is(Vocabulary other, String otherLocal) {
        return vocabulary == other && local.equals(otherLocal);
    }
}
