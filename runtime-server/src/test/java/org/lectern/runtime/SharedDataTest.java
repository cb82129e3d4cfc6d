package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.PlayerClient;

/** {@code adl.data} of SCORM 2004 4th edition: who finds what was written to a shared store, and who may write it. */
class SharedDataTest {
    private static final int MOST = 64_000;
    private static final String MANIFEST = """
            <manifest identifier="%1$s" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="o">
                <organization identifier="o" %2$s>
                  <title>%1$s</title>
                  <item identifier="i" identifierref="r"><title>Writes</title>
                    <adlcp:data><adlcp:map targetID="%3$s"/></adlcp:data>
                  </item>
                  <item identifier="j" identifierref="r"><title>Reads</title>
                    <adlcp:data>
                      <adlcp:map targetID="other"/>
                      <adlcp:map targetID="%3$s" writeSharedData="false"/>
                      <adlcp:map targetID="%3$s.hidden" readSharedData="false"/>
                    </adlcp:data>
                  </item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
                  <file href="index.html"/>
                </resource>
              </resources>
            </manifest>
            """;

    private static TestServer server;
    private static UUID organization;

    private final Path folder;

    SharedDataTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void start() {
        server = TestServer.start();
        organization = server.organization("sharing");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private UUID course(String name, String attributes, String target) throws IOException {
        var zip = folder.resolve(name + ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("imsmanifest.xml"));
            out.write(MANIFEST.formatted(name, attributes, target).getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("index.html"));
            out.write("<h1>Shared</h1>".getBytes(StandardCharsets.UTF_8));
        }
        var course = Objects.requireNonNull(server.importPackage(zip).courseId());
        server.publish(course);
        return course;
    }

    private static PlayerClient player(Person learner, UUID course) {
        return server.signedIn(learner).launch(server.enroll(learner, course));
    }

    private static Person learner() {
        return server.person(Role.LEARNER, organization);
    }

    private static JsonNode delivery(PlayerClient player, int lecture) {
        return player.launch(player.lecture(lecture)).expect(200).json();
    }

    private static void write(PlayerClient player, String value) {
        delivery(player, 0);
        player.commit(player.lecture(0), Map.of("adl.data.0.store", value), false)
                .expect(200);
    }

    @Test
    void anotherActivityFindsWhatOneWrote() throws IOException {
        var player = player(learner(), course("within", "", "within"));
        assertEquals("{\"adl.data.0.id\":\"within\"}", stores(delivery(player, 0)));
        write(player, "é".repeat(MOST));
        var read = delivery(player, 1);
        assertEquals("other", read.at("/values/adl.data.0.id").asText());
        assertEquals("é".repeat(MOST), read.at("/values/adl.data.1.store").asText());
        assertEquals(
                "{\"adl.data.1.store\":\"r\",\"adl.data.2.store\":\"w\"}",
                read.path("access").toString());
        write(player, "");
        assertEquals("", delivery(player, 1).at("/values/adl.data.1.store").asText("absent"));
    }

    private static String stores(JsonNode delivery) {
        var values = delivery.path("values").deepCopy();
        ((ObjectNode) values).retain(List.of("adl.data.0.id", "adl.data.0.store"));
        return values.toString();
    }

    @Test
    void whatMayNotBeReadIsNotDelivered() throws IOException {
        var player = player(learner(), course("hidden", "", "hidden"));
        delivery(player, 1);
        player.commit(player.lecture(1), Map.of("adl.data.2.store", "secret"), false)
                .expect(200);
        assertEquals(
                "absent", delivery(player, 1).at("/values/adl.data.2.store").asText("absent"));
    }

    @Test
    void aStoreThatMayNotBeWrittenRefusesTheCommitWhole() throws IOException {
        var player = player(learner(), course("closed", "", "closed"));
        write(player, "kept");
        delivery(player, 1);
        for (var store : List.of("adl.data.1.store", "adl.data.7.store")) {
            var refused = player.commit(player.lecture(1), 2, Map.of(store, "x", "adl.data.0.store", "y"), false)
                    .expect(422);
            assertEquals(store, refused.text("field"));
        }
        var values = delivery(player, 1).path("values");
        assertEquals("kept", values.path("adl.data.1.store").asText());
        assertEquals("absent", values.path("adl.data.0.store").asText("absent"));
    }

    /** The default of {@code adlcp:sharedDataGlobalToSystem} is true. */
    @Test
    void storesAreSharedByTheCoursesOfALearnerUnlessTheManifestKeepsThem() throws IOException {
        var learner = learner();
        write(player(learner, course("one", "", "everywhere")), "one");
        var kept = "adlcp:sharedDataGlobalToSystem=\"false\"";
        var own = player(learner, course("own", kept, "everywhere"));
        assertEquals("absent", delivery(own, 0).at("/values/adl.data.0.store").asText("absent"));
        write(own, "of its own");

        var other = player(learner, course("two", "", "everywhere"));
        assertEquals("one", delivery(other, 1).at("/values/adl.data.1.store").asText());
        assertEquals(
                "of its own", delivery(own, 1).at("/values/adl.data.1.store").asText());
    }

    @Test
    void nobodyElseFindsIt() throws IOException {
        var course = course("private", "", "private");
        write(player(learner(), course), "mine");
        var stranger = server.person(Role.LEARNER, server.organization("elsewhere"));
        for (var person : List.of(learner(), stranger)) {
            assertEquals(
                    "absent",
                    delivery(player(person, course), 0)
                            .at("/values/adl.data.0.store")
                            .asText("absent"));
        }
    }

    /** Commits of one learner's courses are written together when they arrive together. */
    @Test
    void coursesThatWriteOneStoreAtOnceDoNotDisturbEachOther() throws IOException {
        var learner = learner();
        var players = List.of(
                player(learner, course("left", "", "contested")), player(learner, course("right", "", "contested")));
        players.forEach(player -> delivery(player, 0));
        var writing = players.stream()
                .map(player -> CompletableFuture.runAsync(() -> IntStream.range(0, 40)
                        .forEach(n -> player.commit(player.lecture(0), Map.of("adl.data.0.store", "v" + n), false)
                                .expect(200))))
                .toList();
        writing.forEach(CompletableFuture::join);
        assertEquals(
                "v39",
                delivery(players.get(0), 0).at("/values/adl.data.0.store").asText());
    }

    /** Longer than an index takes. */
    @Test
    void anIdentifierMayBeLong() throws IOException {
        var target = "urn:" + "x".repeat(3_900);
        var player = player(learner(), course("long", "", target));
        write(player, "kept");
        var values = delivery(player, 0).path("values");
        assertEquals(target, values.path("adl.data.0.id").asText());
        assertEquals("kept", values.path("adl.data.0.store").asText());
    }
}
