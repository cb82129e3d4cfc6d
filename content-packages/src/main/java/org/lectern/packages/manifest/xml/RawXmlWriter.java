package org.lectern.packages.manifest.xml;

import org.xml.sax.Attributes;

/** Writes canonical events as a piece of XML that stands on its own: every prefix that it uses is declared in it. */
final class RawXmlWriter {
    private final StringBuilder out = new StringBuilder();
    private boolean declared;

    void start(Name name, Attributes attributes) {
        out.append('<').append(written(name));
        if (!declared) {
            declared = true;
            declare(Vocabulary.IMSSS.prefix, Namespaces.IMSSS);
            declare(Vocabulary.ADLSEQ.prefix, Namespaces.ADLSEQ);
        }
        if (!isDeclaredAtRoot(name)) {
            declare("x", name.uri());
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes, i);
        }
        out.append('>');
    }

    void text(char[] characters, int start, int length) {
        for (int i = start; i < start + length; i++) {
            escape(characters[i]);
        }
    }

    void end(Name name) {
        out.append("</").append(written(name)).append('>');
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void attribute(Attributes attributes, int i) {
        String uri = attributes.getURI(i);
        String name = attributes.getLocalName(i);
        if (uri.equals(Namespaces.XML)) {
            name = "xml:" + name;
        } else if (!uri.isEmpty()) {
            String prefix = "a" + i;
            declare(prefix, uri);
            name = prefix + ':' + name;
        }
        out.append(' ').append(name).append("=\"");
        attributes.getValue(i).chars().forEach(c -> escape((char) c));
        out.append('"');
    }

    private void declare(String prefix, String uri) {
        out.append(" xmlns:").append(prefix).append("=\"");
        uri.chars().forEach(c -> escape((char) c));
        out.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
            default -> out.append(c);
        }
    }

    private static String written(Name name) {
        return (isDeclaredAtRoot(name) && name.vocabulary() != null ? name.vocabulary().prefix : "x")
                + ':'
                + name.local();
    }

    private static boolean isDeclaredAtRoot(Name name) {
        return name.vocabulary() == Vocabulary.IMSSS || name.vocabulary() == Vocabulary.ADLSEQ;
    }
}
