package org.lectern.packages.manifest;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.PackageRefusedException;

/** A small valid package in memory, which a test changes in one place. */
final class Course implements PackageFiles {
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="m" version="1.0" xmlns="CP" xmlns:adlcp="ADLCP"MORE>
              <metadata>
                <schema>ADL SCORM</schema>
                <schemaversion>VERSION</schemaversion>
              </metadata>
              <organizations default="o">
                <organization identifier="o">
                  <title>Course</title>
                  <item identifier="i" identifierref="r">
                    <title>Lesson</title>
                  </item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="r" type="webcontent" adlcp:TYPE="sco" href="index.html">
                  <file href="index.html"/>
                </resource>
              </resources>
            </manifest>
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String manifest;

    private Course(String manifest) {
        this.manifest = manifest;
        with("index.html");
        put("imsmanifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
    }

    static Course scorm12() {
        return new Course(TEXT.replace("ADLCP", "http://www.adlnet.org/xsd/adlcp_rootv1p2")
                .replace("CP\"", "http://www.imsproject.org/xsd/imscp_rootv1p1p2\"")
                .replace("MORE", "")
                .replace("VERSION", "1.2")
                .replace("TYPE", "scormtype"));
    }

    static Course scorm2004() {
        return new Course(TEXT.replace("ADLCP", "http://www.adlnet.org/xsd/adlcp_v1p3")
                .replace("CP\"", "http://www.imsglobal.org/xsd/imscp_v1p1\"")
                .replace(
                        "MORE",
                        " xmlns:adlseq=\"http://www.adlnet.org/xsd/adlseq_v1p3\""
                                + " xmlns:adlnav=\"http://www.adlnet.org/xsd/adlnav_v1p3\""
                                + " xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"")
                .replace("VERSION", "2004 4th Edition")
                .replace("TYPE", "scormType"));
    }

    static Course of(String manifest) {
        return new Course(manifest);
    }

    /** Replaces what must be there. */
    Course edit(String from, String to) {
        if (!manifest.contains(from)) {
            throw new IllegalArgumentException("The manifest has no " + from);
        }
        manifest = manifest.replace(from, to);
        return put("imsmanifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts something behind the item's title. */
    Course inItem(String xml) {
        return edit("<title>Lesson</title>", "<title>Lesson</title>" + xml);
    }

    /** Sets the resource's href, leaving its list of files. */
    Course href(String href) {
        return edit("href=\"index.html\">", "href=\"" + href + "\">");
    }

    Course with(String... paths) {
        for (String path : paths) {
            put(path, new byte[0]);
        }
        return this;
    }

    Course without(String path) {
        files.remove(path);
        return this;
    }

    Course put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    Course encodedAs(Charset charset, int... mark) {
        byte[] text = manifest.getBytes(charset);
        byte[] bytes = new byte[mark.length + text.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        System.arraycopy(text, 0, bytes, mark.length, text.length);
        return put("imsmanifest.xml", bytes);
    }

    byte[] bytes() {
        return manifest.getBytes(StandardCharsets.UTF_8);
    }

    ManifestReading read() throws IOException, PackageRefusedException {
        return ManifestReader.read(this, ManifestLimits.defaults());
    }

    Manifest manifest() throws IOException, PackageRefusedException {
        return read().manifest();
    }

    Item item() throws IOException, PackageRefusedException {
        return manifest().organization().items().get(0);
    }

    static List<Launch> launches(Manifest manifest) {
        return manifest.organization().launchables().stream()
                .map(Item::launch)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<String> codes(ManifestReading reading) {
        return reading.oddities().stream().map(Oddity::code).toList();
    }

    @Override
    public Collection<String> paths() {
        return files.keySet();
    }

    @Override
    public boolean contains(String path) {
        return files.containsKey(path);
    }

    @Override
    public InputStream open(String path) throws IOException {
        byte[] content = files.get(path);
        if (content == null) {
            throw new FileNotFoundException(path);
        }
        return new ByteArrayInputStream(content);
    }
}
