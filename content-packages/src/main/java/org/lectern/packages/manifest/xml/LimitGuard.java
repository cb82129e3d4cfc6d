package org.lectern.packages.manifest.xml;

import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.xml.sax.Attributes;

/** Counts what the parser delivers, and refuses the manifest at the first limit that it passes. */
final class LimitGuard {
    private final XmlLimits limits;
    private final Report report;
    private int depth;
    private int elements;
    private long text;

    LimitGuard(XmlLimits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    void start(Attributes attributes, int line) throws PackageRefusedException {
        text = 0;
        if (++depth > limits.depth()) {
            throw refusal("XML_TOO_DEEP", "elements nest deeper than " + limits.depth(), line);
        }
        if (++elements > limits.elements()) {
            throw refusal("XML_TOO_MANY_ELEMENTS", "there are more than " + limits.elements() + " elements", line);
        }
        if (attributes.getLength() > limits.attributesPerElement()) {
            throw tooManyAttributes(limits, report, line);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            text(attributes.getValue(i).length(), line);
            text = 0;
        }
    }

    void end() {
        depth--;
        text = 0;
    }

    void text(int length, int line) throws PackageRefusedException {
        text += length;
        if (text > limits.textLength()) {
            throw refusal("XML_TEXT_TOO_LONG", "a text is longer than " + limits.textLength() + " characters", line);
        }
    }

    static PackageRefusedException tooManyAttributes(XmlLimits limits, Report report, int line) {
        return report.refusal(
                "XML_TOO_MANY_ATTRIBUTES",
                "The manifest is too large: an element has more than " + limits.attributesPerElement() + " attributes.",
                Place.line(line));
    }

    private PackageRefusedException refusal(String code, String what, int line) {
        return report.refusal(code, "The manifest is too large: " + what + ".", Place.line(line));
    }
}
