package org.lectern.packages.samples;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a manifest's elements point to, with {@code xml:base} applied and percent signs decoded. */
record ManifestReferences(Document manifest) {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Paths in the package that {@code href} of the elements with this name lead to. */
    List<String> paths(String element) {
        return all(element).stream()
                .filter(found -> found.hasAttribute("href"))
                .map(found -> base(found).resolve(found.getAttribute("href")).getPath())
                .map(path -> path.substring(1))
                .toList();
    }

    /** Values of an attribute, from the elements with this name that have it. */
    List<String> values(String element, String attribute) {
        return all(element).stream()
                .filter(found -> found.hasAttribute(attribute))
                .map(found -> found.getAttribute(attribute))
                .toList();
    }

    /** The text of the first element with this name. */
    String text(String element) {
        return all(element).get(0).getTextContent();
    }

    /** All elements with this local name, of whichever namespace, in document order. */
    List<Element> all(String element) {
        NodeList found = manifest.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static URI base(Element element) {
        URI outer = element.getParentNode() instanceof Element parent ? base(parent) : URI.create("/");
        return outer.resolve(element.getAttributeNS(XML, "base"));
    }
}
