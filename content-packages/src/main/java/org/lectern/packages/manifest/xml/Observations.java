package org.lectern.packages.manifest.xml;

import org.xml.sax.Attributes;

/** What the events give away about the SCORM version that the manifest was written for. */
public final class Observations {
    private boolean scorm12Namespace;
    private boolean scorm2004Namespace;
    private boolean scorm2004Element;
    private boolean fourthEditionFeature;

    /** Whether a namespace that only SCORM 1.2 uses is declared. */
    public boolean scorm12Namespace() {
        return scorm12Namespace;
    }

    /** Whether a namespace that only SCORM 2004 uses is declared. */
    public boolean scorm2004Namespace() {
        return scorm2004Namespace;
    }

    /** Whether the manifest uses sequencing, navigation or a completion threshold. */
    public boolean scorm2004Element() {
        return scorm2004Element;
    }

    /** Whether the manifest uses what only the 4th edition defines. */
    public boolean fourthEditionFeature() {
        return fourthEditionFeature;
    }

    void namespaceDeclared(String namespace) {
        switch (namespace) {
            case Namespaces.CP_12, Namespaces.ADLCP_12 -> scorm12Namespace = true;
            case Namespaces.CP, Namespaces.ADLCP -> scorm2004Namespace = true;
            default -> {
                // Says nothing about the version.
            }
        }
    }

    void element(Name name, Attributes attributes) {
        boolean threshold = name.is(Vocabulary.ADLCP, "completionThreshold");
        scorm2004Element |= threshold
                || name.vocabulary() == Vocabulary.IMSSS
                || name.vocabulary() == Vocabulary.ADLNAV
                || name.vocabulary() == Vocabulary.ADLSEQ;
        fourthEditionFeature |= (threshold && attributes.getLength() > 0)
                || name.is(Vocabulary.ADLCP, "data")
                || name.is(Vocabulary.ADLSEQ, "objectives")
                || attributes.getIndex(Namespaces.ADLCP, "sharedDataGlobalToSystem") >= 0;
    }
}
