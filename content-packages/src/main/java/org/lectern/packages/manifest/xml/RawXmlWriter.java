package org.lectern.packages.manifest.xml;

import org.xml.sax.Attributes;

/**
 * Writes canonical sequencing as XML that stands on its own. Names of other vocabularies are left out: nobody reads them
 * there, and to repeat their namespaces would let a small manifest grow without bound.
 */
final class RawXmlWriter {
    private final StringBuilder out = new StringBuilder();
    private boolean declared;
    private boolean tagOpen;
    private int skipping;

    void start(Name name, Attributes attributes) {
        if (skipping > 0 || !isSequencing(name.uri())) {
            skipping++;
            return;
        }
        closeTag();
        out.append('<').append(written(name.uri(), name.local()));
        if (!declared) {
            declared = true;
            out.append(" xmlns:imsss=\"").append(Namespaces.IMSSS).append('"');
            out.append(" xmlns:adlseq=\"").append(Namespaces.ADLSEQ).append('"');
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty() || isSequencing(attributes.getURI(i))) {
                out.append(' ').append(written(attributes.getURI(i), attributes.getLocalName(i)));
                out.append("=\"");
                attributes.getValue(i).chars().forEach(this::escape);
                out.append('"');
            }
        }
        tagOpen = true;
    }

    void text(char[] characters, int start, int length) {
        String text = new String(characters, start, length);
        if (skipping == 0 && !text.isBlank()) {
            closeTag();
            text.chars().forEach(this::escape);
        }
    }

    void end(Name name) {
        if (skipping > 0) {
            skipping--;
        } else if (tagOpen) {
            out.append("/>");
            tagOpen = false;
        } else {
            out.append("</").append(written(name.uri(), name.local())).append('>');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void closeTag() {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
    }

    private void escape(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
            default -> out.append((char) c);
        }
    }

    private static boolean isSequencing(String uri) {
        return uri.equals(Namespaces.IMSSS) || uri.equals(Namespaces.ADLSEQ);
    }

    private static String written(String uri, String local) {
        return switch (uri) {
            case Namespaces.IMSSS -> "imsss:" + local;
            case Namespaces.ADLSEQ -> "adlseq:" + local;
            default -> local;
        };
    }
}
