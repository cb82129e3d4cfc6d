package org.lectern.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small SCORM 1.2 course, right as made: one section with a SCO and an asset, and a third lecture beside it. */
final class CoursePackage {
    static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="course" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o">
                <organization identifier="o">
                  <title>Safe lifting</title>
                  <item identifier="s"><title>Before you lift</title>
                    <item identifier="i" identifierref="r"><title>Look first</title></item>
                    <item identifier="j" identifierref="a"><title>Poster</title></item>
                  </item>
                  <item identifier="k" identifierref="r" parameters="?page=2"><title>Lift</title></item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
                  <file href="index.html"/>
                </resource>
                <resource identifier="a" type="webcontent" adlcp:scormtype="asset" href="poster.html">
                  <file href="poster.html"/>
                </resource>
              </resources>
            </manifest>
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** The course with another manifest, or none. */
    static CoursePackage withManifest(String manifest) {
        return new CoursePackage()
                .file("imsmanifest.xml", manifest)
                .file("index.html", "<!DOCTYPE html><title>Look</title>" + "<p>Look. ".repeat(50))
                .file("poster.html", "<!DOCTYPE html><title>Poster</title>");
    }

    static CoursePackage scorm12() {
        return withManifest(MANIFEST);
    }

    /** Unlike any other, so that its archive is an object of its own. */
    static CoursePackage unique(String what) {
        return scorm12().file("unique.txt", what);
    }

    CoursePackage file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    CoursePackage file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    CoursePackage without(String name) {
        files.remove(name);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    byte[] zip() {
        return zip(ZipEntry.DEFLATED);
    }

    /** With every file as it is. */
    byte[] storedZip() {
        return zip(ZipEntry.STORED);
    }

    private byte[] zip(int method) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), method, file.getValue()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, int method, byte[] content) {
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
            var crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            entry.setSize(content.length);
        }
        return entry;
    }
}
