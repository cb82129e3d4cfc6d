package org.lectern.packages.manifest.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that matter to the reader. They are so distinct that a name tells its vocabulary even where the manifest
 * gives it a wrong namespace or none, and its spelling even in the wrong case.
 */
final class KnownNames {
    /** @param spellings as SCORM 1.2 and SCORM 2004 write the name */
    record Known(Name name, Set<String> spellings) {}

    private static final Map<String, Known> ELEMENTS = new HashMap<>();
    private static final Map<String, Known> ATTRIBUTES = new HashMap<>();

    static {
        for (String local : new String[] {
            "manifest",
            "metadata",
            "schema",
            "schemaversion",
            "organizations",
            "organization",
            "title",
            "item",
            "resources",
            "resource",
            "file",
            "dependency"
        }) {
            put(ELEMENTS, Vocabulary.CP, local);
        }
        for (String local : new String[] {
            "location", "prerequisites", "masteryscore", "maxtimeallowed", "completionThreshold", "data", "map"
        }) {
            put(ELEMENTS, Vocabulary.ADLCP, local);
        }
        put(ELEMENTS, Vocabulary.ADLCP, "timeLimitAction", "timelimitaction");
        put(ELEMENTS, Vocabulary.ADLCP, "dataFromLMS", "datafromlms");
        put(ELEMENTS, Vocabulary.IMSSS, "sequencing");
        put(ELEMENTS, Vocabulary.IMSSS, "sequencingCollection");
        put(ELEMENTS, Vocabulary.ADLNAV, "presentation");
        put(ELEMENTS, Vocabulary.ADLNAV, "navigationInterface");
        put(ELEMENTS, Vocabulary.ADLNAV, "hideLMSUI");
        put(ELEMENTS, Vocabulary.LOM, "lom");

        put(ATTRIBUTES, Vocabulary.ADLSEQ, "objectivesGlobalToSystem");
        put(ATTRIBUTES, Vocabulary.ADLCP, "sharedDataGlobalToSystem");
        put(ATTRIBUTES, Vocabulary.ADLCP, "scormType", "scormtype");
        for (String local : new String[] {
            "identifier", "version", "default", "structure", "identifierref", "isvisible", "parameters", "type", "href"
        }) {
            ATTRIBUTES.put(local, new Known(new Name("", local, Vocabulary.CP), Set.of(local)));
        }
    }

    private KnownNames() {}

    static @Nullable Known element(String local) {
        return ELEMENTS.get(local.toLowerCase(Locale.ROOT));
    }

    /** An attribute of an element of the CP vocabulary. */
    static @Nullable Known attribute(String local) {
        return ATTRIBUTES.get(local.toLowerCase(Locale.ROOT));
    }

    private static void put(Map<String, Known> names, Vocabulary vocabulary, String local, String... others) {
        Set<String> spellings = others.length == 0 ? Set.of(local) : Set.of(local, others[0]);
        names.put(local.toLowerCase(Locale.ROOT), new Known(Name.of(vocabulary, local), spellings));
    }
}
