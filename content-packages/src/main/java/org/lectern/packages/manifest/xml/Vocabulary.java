package org.lectern.packages.manifest.xml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vocabularies that a SCORM manifest mixes, and how each is recognised. */
enum Vocabulary {
    CP(Namespaces.CP, "imscp", Set.of("imscp", "cp"), Set.of(Namespaces.CP, Namespaces.CP_12), "imscp_"),
    ADLCP(Namespaces.ADLCP, "adlcp", Set.of("adlcp"), Set.of(Namespaces.ADLCP, Namespaces.ADLCP_12), "adlcp_"),
    ADLSEQ(Namespaces.ADLSEQ, "adlseq", Set.of("adlseq"), Set.of(Namespaces.ADLSEQ), "adlseq_"),
    ADLNAV(Namespaces.ADLNAV, "adlnav", Set.of("adlnav"), Set.of(Namespaces.ADLNAV), "adlnav_"),
    IMSSS(Namespaces.IMSSS, "imsss", Set.of("imsss"), Set.of(Namespaces.IMSSS), "/imsss"),
    LOM(
            Namespaces.LOM,
            "lom",
            Set.of("lom", "imsmd"),
            Set.of(
                    Namespaces.LOM,
                    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
                    "http://www.imsglobal.org/xsd/imsmd_v1p2",
                    "http://www.imsproject.org/xsd/imsmd_rootv1p2"),
            "imsmd_",
            "ltsc.ieee.org/xsd/lom"),
    XML(Namespaces.XML, "xml", Set.of("xml"), Set.of(Namespaces.XML)),
    XSI(Namespaces.XSI, "xsi", Set.of("xsi"), Set.of(Namespaces.XSI));

    private static final List<Vocabulary> ALL = List.of(values());

    final String uri;
    final String prefix;
    private final Set<String> usualPrefixes;
    private final Set<String> exact;
    private final List<String> hints;

    Vocabulary(String uri, String prefix, Set<String> usualPrefixes, Set<String> exact, String... hints) {
        this.uri = uri;
        this.prefix = prefix;
        this.usualPrefixes = usualPrefixes;
        this.exact = exact;
        this.hints = List.of(hints);
    }

    /** Whether the namespace is one that a version of SCORM defines for this vocabulary. */
    boolean defines(String namespace) {
        return exact.contains(namespace);
    }

    /** The vocabulary that a namespace names or, misspelt or from another draft, must mean. */
    static @Nullable Vocabulary ofNamespace(String namespace) {
        for (Vocabulary vocabulary : ALL) {
            if (vocabulary.defines(namespace)) {
                return vocabulary;
            }
        }
        String lower = namespace.toLowerCase(Locale.ROOT);
        for (Vocabulary vocabulary : ALL) {
            if (vocabulary.hints.stream().anyMatch(lower::contains)) {
                return vocabulary;
            }
        }
        return null;
    }

    /** The vocabulary that a prefix stands for by custom. */
    static @Nullable Vocabulary ofPrefix(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        for (Vocabulary vocabulary : ALL) {
            if (vocabulary.usualPrefixes.contains(lower)) {
                return vocabulary;
            }
        }
        return null;
    }
}
