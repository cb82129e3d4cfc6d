package org.lectern.runtime;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.ScoPackage;

/** What a player is told to open. */
class DeliveryTest extends RuntimeFixture {
    @ParameterizedTest
    @ValueSource(strings = {"https://pages.example.org/start.html?a=b", "//pages.example.org/start.html"})
    void aPageElsewhereIsOpenedThere(String href) {
        var elsewhere = ScoPackage.scorm12("Elsewhere " + href).lectureAt(href, "Far away");
        var course = requireNonNull(server.importPackage(elsewhere.write()).courseId());
        server.publish(course);
        var player = api.launch(server.enroll(learner, course));
        assertEquals(href, player.launch(player.lecture(0)).expect(200).text("url"));
    }
}
