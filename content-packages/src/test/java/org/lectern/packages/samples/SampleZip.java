package org.lectern.packages.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A sample's files by path, read from the class path. */
record SampleZip(String name, Map<String, byte[]> files) {

    /** The zips that the index names, in its order. */
    static List<String> index() throws IOException {
        return new String(resource("index.txt"), UTF_8).lines().toList();
    }

    /** Reads the zip to its end, which checks every entry's CRC-32. */
    static SampleZip read(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(resource(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new IOException(name + " holds " + entry.getName() + " twice");
                }
            }
        }
        return new SampleZip(name, files);
    }

    Document manifest() throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] manifest = files.get("imsmanifest.xml");
        if (manifest == null) {
            throw new IOException(name + " has no imsmanifest.xml at its root");
        }
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(manifest));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SampleZip.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IOException("samples/" + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
