package org.lectern.packages.manifest.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Parses a decoded manifest: no external file is ever opened, no entity expanded, and every limit is kept. The JDK's own
 * parser is asked for by name, because the features are promises of that parser.
 */
public final class ManifestParser {
    private static final String SAX = "http://xml.org/sax/";
    private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";
    private static final String ATTRIBUTE_LIMIT = "jdk.xml.elementAttributeLimit";
    /** What every message of the JDK's limits begins with, in any language; 2 is the one for attributes. */
    private static final String JDK_LIMIT = "JAXP0001";

    private static final String JDK_ATTRIBUTE_LIMIT = "JAXP00010002";

    private final XmlLimits limits;
    private final Report report;

    public ManifestParser(XmlLimits limits, Report report) {
        this.limits = limits;
        this.report = report;
    }

    /** Sends the manifest's canonical events to {@code sink}. */
    public Observations parse(String text, ContentHandler sink) throws PackageRefusedException {
        CanonicalHandler handler = new CanonicalHandler(sink, Prolog.lineOfRoot(text), limits, report);
        try {
            XMLReader reader = hardenedReader();
            reader.setContentHandler(handler);
            reader.setDTDHandler(handler);
            reader.setErrorHandler(handler);
            reader.setProperty(SAX + "properties/lexical-handler", handler);
            reader.setProperty(SAX + "properties/declaration-handler", handler);
            reader.parse(new InputSource(new StringReader(text)));
            return handler.observations();
        } catch (SAXException e) {
            throw refusal(e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML parser cannot be set up", e);
        }
    }

    private XMLReader hardenedReader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setXIncludeAware(false);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        // Namespaces are resolved by CanonicalHandler: the parser would refuse an unbound prefix.
        reader.setFeature(SAX + "features/namespaces", false);
        reader.setFeature(SAX + "features/namespace-prefixes", true);
        reader.setFeature(SAX + "features/external-general-entities", false);
        reader.setFeature(SAX + "features/external-parameter-entities", false);
        reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Depth is the guard's business, up to a limit that is a setting; later JDKs would stop before it.
        reader.setProperty(DEPTH_LIMIT, "0");
        reader.setProperty(ATTRIBUTE_LIMIT, Integer.toString(limits.attributesPerElement()));
        return reader;
    }

    private PackageRefusedException refusal(SAXException e) {
        if (e.getException() instanceof PackageRefusedException refused) {
            return refused;
        }
        int line = e instanceof SAXParseException at ? Math.max(0, at.getLineNumber()) : 0;
        String message = String.valueOf(e.getMessage());
        if (message.startsWith(JDK_ATTRIBUTE_LIMIT)) {
            return LimitGuard.tooManyAttributes(limits, report, line);
        }
        if (message.startsWith(JDK_LIMIT)) {
            return report.refusal("XML_TOO_LARGE", "The manifest is too large: " + message, Place.line(line));
        }
        return report.refusal("XML_MALFORMED", malformed(e, line, message), Place.line(line));
    }

    private static String malformed(SAXException e, int line, @Nullable String message) {
        String where = e instanceof SAXParseException at
                ? " at line " + line + ", column " + Math.max(0, at.getColumnNumber())
                : "";
        return "The manifest is not well-formed XML" + where + ": " + message;
    }
}
