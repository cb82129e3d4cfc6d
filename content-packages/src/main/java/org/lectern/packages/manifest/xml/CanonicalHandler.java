package org.lectern.packages.manifest.xml;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Takes the events of a parser that knows no namespaces, and sends on canonical ones: each element carries its line, in
 * a name of {@link Namespaces#READER}.
 */
final class CanonicalHandler extends DefaultHandler2 {
    private final ContentHandler sink;
    private final Report report;
    private final LimitGuard guard;
    private final Observations observations = new Observations();
    private final NamespaceScopes scopes = new NamespaceScopes();
    private final Canonicalizer canonicalizer;
    private final Deque<Name> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    /** Where the event before ended, which is where the next tag begins: the locator knows only where it ends. */
    private int line;

    /** @param rootLine the line on which the root element begins */
    CanonicalHandler(ContentHandler sink, int rootLine, XmlLimits limits, Report report) {
        this.line = rootLine;
        this.sink = sink;
        this.report = report;
        this.guard = new LimitGuard(limits, report);
        this.canonicalizer = new Canonicalizer(scopes, report);
    }

    Observations observations() {
        return observations;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        sink.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        sink.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        sink.endDocument();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes written) throws SAXException {
        try {
            guard.start(written, line);
            scopes.open(written, observations);
            Name name = canonicalizer.element(qName, open.peek(), line);
            if (open.isEmpty() && !name.is(Vocabulary.CP, "manifest")) {
                throw report.refusal(
                        "NOT_A_MANIFEST",
                        "The root element is " + Report.quote(qName) + "; a manifest begins with <manifest>.",
                        Place.line(line));
            }
            AttributesImpl attributes = canonicalizer.attributes(name, written, line);
            observations.element(name, attributes);
            open.push(name);
            attributes.addAttribute(Namespaces.READER, "line", "line", "CDATA", Integer.toString(line));
            sink.startElement(name.uri(), name.local(), name.local(), attributes);
        } catch (PackageRefusedException e) {
            throw new SAXException(e);
        }
        moved();
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        Name name = open.peek();
        requireNonNull(name);
        sink.endElement(name.uri(), name.local(), name.local());
        open.pop();
        scopes.close();
        guard.end();
        moved();
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        try {
            guard.text(length, line);
        } catch (PackageRefusedException e) {
            throw new SAXException(e);
        }
        sink.characters(characters, start, length);
        moved();
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        moved();
    }

    @Override
    public void processingInstruction(String target, String data) {
        moved();
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        report.add(
                "XML_DOCTYPE",
                "The manifest has a DOCTYPE, which SCORM does not use; it is ignored unread.",
                Place.line(locatorLine()));
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
        throw internalSubset();
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId) throws SAXException {
        throw internalSubset();
    }

    @Override
    public void unparsedEntityDecl(String name, @Nullable String publicId, String systemId, String notation)
            throws SAXException {
        throw internalSubset();
    }

    @Override
    public void notationDecl(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw internalSubset();
    }

    @Override
    public void elementDecl(String name, String model) throws SAXException {
        throw internalSubset();
    }

    @Override
    public void attributeDecl(
            String element, String name, String type, @Nullable String mode, @Nullable String defaultValue)
            throws SAXException {
        throw internalSubset();
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        throw new SAXException(report.refusal(
                "XML_ENTITY",
                "The entity &" + name + "; is not one that XML defines by itself; write the character instead.",
                Place.line(line)));
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
        throw exception;
    }

    private SAXException internalSubset() {
        return new SAXException(report.refusal(
                "XML_DOCTYPE",
                "The manifest declares entities or other markup in a DOCTYPE; SCORM needs none, and they can be harmful.",
                Place.line(locatorLine())));
    }

    private void moved() {
        // Before the root the parser leaves out white space, so that its events do not show where the root begins.
        line = open.isEmpty() ? line : locatorLine();
    }

    private int locatorLine() {
        return locator == null ? line : locator.getLineNumber();
    }
}
