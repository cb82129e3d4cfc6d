package org.lectern.packages.manifest.xml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabularies that a SCORM manifest mixes, and how each is recognised. */
enum Vocabulary {
    CP(Namespaces.CP, "imscp"),
    ADLCP(Namespaces.ADLCP, "adlcp"),
    ADLSEQ(Namespaces.ADLSEQ, "adlseq"),
    ADLNAV(Namespaces.ADLNAV, "adlnav"),
    IMSSS(Namespaces.IMSSS, "imsss"),
    LOM(Namespaces.LOM, "lom"),
    XML(Namespaces.XML, "xml"),
    XSI(Namespaces.XSI, "xsi");

    private static final Map<String, Vocabulary> BY_NAMESPACE = Map.of(
            Namespaces.CP, CP,
            Namespaces.CP_12, CP,
            Namespaces.ADLCP, ADLCP,
            Namespaces.ADLCP_12, ADLCP,
            Namespaces.ADLSEQ, ADLSEQ,
            Namespaces.ADLNAV, ADLNAV,
            Namespaces.IMSSS, IMSSS,
            Namespaces.LOM, LOM,
            Namespaces.XML, XML,
            Namespaces.XSI, XSI);

    /** What a misspelt namespace, or one of another draft, still shows. IMS published several for metadata alone. */
    private static final Map<String, Vocabulary> BY_PART = Map.of(
            "imscp_", CP,
            "adlcp_", ADLCP,
            "adlseq_", ADLSEQ,
            "adlnav_", ADLNAV,
            "/imsss", IMSSS,
            "imsmd_", LOM,
            "ltsc.ieee.org/xsd/lom", LOM);

    private static final Map<String, Vocabulary> BY_PREFIX = Map.of(
            "imscp", CP,
            "adlcp", ADLCP,
            "adlseq", ADLSEQ,
            "adlnav", ADLNAV,
            "imsss", IMSSS,
            "lom", LOM,
            "imsmd", LOM,
            "xml", XML,
            "xsi", XSI);

    final String uri;
    final String prefix;

    Vocabulary(String uri, String prefix) {
        this.uri = uri;
        this.prefix = prefix;
    }

    /** Whether the namespace is one that a version of SCORM defines for this vocabulary. */
    boolean defines(String namespace) {
        return BY_NAMESPACE.get(namespace) == this || this == LOM;
    }

    /** The vocabulary that a namespace names or must mean. */
    static @Nullable Vocabulary ofNamespace(String namespace) {
        Vocabulary exact = BY_NAMESPACE.get(namespace);
        if (exact != null) {
            return exact;
        }
        String lower = namespace.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Vocabulary> part : BY_PART.entrySet()) {
            if (lower.contains(part.getKey())) {
                return part.getValue();
            }
        }
        return null;
    }

    /** The vocabulary that a prefix stands for by custom. */
    static @Nullable Vocabulary ofPrefix(String prefix) {
        return BY_PREFIX.get(prefix.toLowerCase(Locale.ROOT));
    }
}
