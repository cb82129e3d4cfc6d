package org.lectern.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small course for a test: each lecture is a SCO of one page. */
public final class ScoPackage {
    private static final String SCORM_12 = """
            <manifest identifier="course" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
            """;
    private static final String SCORM_2004 = """
            <manifest identifier="course" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
            """;

    private final String title;
    private final boolean scorm2004;
    private final Map<String, String> lectures = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private String itemPrefix = "i-";

    private ScoPackage(String title, boolean scorm2004) {
        this.title = title;
        this.scorm2004 = scorm2004;
    }

    public static ScoPackage scorm12(String title) {
        return new ScoPackage(title, false);
    }

    public static ScoPackage scorm2004(String title) {
        return new ScoPackage(title, true);
    }

    /** @param page what stands in the lecture's document, such as scripts */
    public ScoPackage lecture(String name, String page) {
        var file = "sco" + lectures.size() + ".html";
        lectures.put(name, file);
        return file(file, "<!doctype html><meta charset=\"utf-8\"><title>" + name + "</title>" + page);
    }

    /** @param href of a file that is added by itself, or of a page elsewhere */
    public ScoPackage lectureAt(String href, String name) {
        lectures.put(name, href);
        return this;
    }

    /** Begins the identifiers of items, as tools do that make new ones at each export. */
    public ScoPackage exported(String prefix) {
        itemPrefix = prefix;
        return this;
    }

    public ScoPackage file(String name, String text) {
        files.put(name, text);
        return this;
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "imsmanifest.xml", manifest());
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** In a file of its own. */
    public Path write() {
        try {
            var file = Files.createTempFile("lectern-sco", ".zip");
            file.toFile().deleteOnExit();
            return Files.write(file, zip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String manifest() {
        var items = new StringBuilder();
        var resources = new StringBuilder();
        lectures.forEach((name, file) -> {
            items.append("<item identifier=\"").append(itemPrefix).append(file).append("\" identifierref=\"r-");
            items.append(file).append("\"><title>").append(name).append("</title></item>\n");
            resources.append("<resource identifier=\"r-").append(file).append("\" type=\"webcontent\" adlcp:");
            resources
                    .append(scorm2004 ? "scormType" : "scormtype")
                    .append("=\"sco\" href=\"")
                    .append(file);
            resources.append("\"><file href=\"").append(file).append("\"/></resource>\n");
        });
        return (scorm2004 ? SCORM_2004 : SCORM_12)
                + "<organizations default=\"o\"><organization identifier=\"o\"><title>" + title + "</title>\n"
                + items + "</organization></organizations>\n<resources>" + resources + "</resources></manifest>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
