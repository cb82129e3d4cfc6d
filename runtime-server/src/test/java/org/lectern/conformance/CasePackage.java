package org.lectern.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The package of a case: its manifest as published, and our one page under every address that it names. */
final class CasePackage {
    private static final String XML = XMLConstants.XML_NS_URI;

    private final Path manifest;
    private final Document document;

    CasePackage(Path manifest) {
        this.manifest = manifest;
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.document = factory.newDocumentBuilder().parse(manifest.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(manifest.toString(), e);
        }
    }

    /** Writes it into a file of that folder. */
    Path zip(Path folder) {
        var file = folder.resolve(manifest.getParent().getFileName() + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var page = CasePackage.class.getResourceAsStream("/testing/sco.html")) {
            zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
            zip.write(Files.readAllBytes(manifest));
            var sco = page.readAllBytes();
            for (var address : addresses()) {
                zip.putNextEntry(new ZipEntry(address));
                zip.write(address.matches(".*\\.html?") ? sco : " ".getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that the manifest names, with {@code xml:base} applied. */
    private Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        for (var name : List.of("resource", "file")) {
            for (var element : elements(document.getElementsByTagNameNS("*", name))) {
                var href = element.getAttribute("href");
                if (!href.isEmpty() && !href.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
                    addresses.add((base(element) + href).replaceFirst("[?#].*", ""));
                }
            }
        }
        return addresses;
    }

    private static String base(Element element) {
        var base = new StringBuilder();
        for (var node = (Node) element; node instanceof Element parent; node = node.getParentNode()) {
            base.insert(0, parent.getAttributeNS(XML, "base"));
        }
        return base.toString();
    }

    /** The {@code act} of each activity's page by the activity's title. */
    Map<String, String> acts() {
        var acts = new LinkedHashMap<String, String>();
        for (var item : elements(document.getElementsByTagNameNS("*", "item"))) {
            var titles = item.getElementsByTagNameNS("*", "title");
            var act = act(item.getAttribute("parameters"));
            if (!act.isEmpty() && titles.getLength() > 0) {
                acts.put(titles.item(0).getTextContent().trim(), act);
            }
        }
        return acts;
    }

    /** The {@code act} of a query, or "". */
    static String act(String query) {
        for (var parameter : query.replaceFirst("^\\?", "").split("&", -1)) {
            if (parameter.startsWith("act=")) {
                return parameter.substring("act=".length());
            }
        }
        return "";
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
