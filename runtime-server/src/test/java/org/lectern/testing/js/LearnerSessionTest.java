package org.lectern.testing.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** The browser-less browser keeps what a browser keeps, and loses what a browser loses. */
class LearnerSessionTest {
    private static final TestServer SERVER = TestServer.start();
    private static final UUID COURSE = SERVER.sampleCourse("hand-hygiene-scorm12.zip");
    private static final UUID ORGANIZATION = SERVER.organization("sessions");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ApiClient client;
    private final UUID enrollment;
    private final Device device = new Device();

    LearnerSessionTest() {
        var learner = SERVER.person(Role.LEARNER, ORGANIZATION);
        client = SERVER.signedIn(learner);
        enrollment = SERVER.enroll(learner, COURSE);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private LearnerSession open() {
        var url = client.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl");
        return LearnerSession.open(device, url, 1);
    }

    @Test
    void whatIsCommittedIsThereNextTime() {
        var session = open();
        session.deliver(0);
        assertEquals("true", session.call("LMSInitialize"));
        assertEquals("true", session.call("LMSSetValue", "cmi.core.lesson_location", "p3"));
        assertEquals("true", session.call("LMSFinish"));
        assertTrue(session.settle(SOON));
        assertEquals(List.of(), session.tab().faults());
        session.tab().close();

        var next = open();
        next.deliver(0);
        next.call("LMSInitialize");
        assertEquals("p3", next.call("LMSGetValue", "cmi.core.lesson_location"));
        assertEquals(0, next.lastError());
        next.tab().close();
    }

    @Test
    void aKilledTabLeavesItsJournalToTheNext() {
        var session = open();
        session.deliver(0);
        session.call("LMSInitialize");
        device.online(false);
        session.call("LMSSetValue", "cmi.suspend_data", "kept");
        assertEquals("true", session.call("LMSCommit"));
        assertFalse(session.settle(Duration.ofMillis(300)));
        session.tab().kill();
        device.online(true);

        var next = open();
        assertTrue(device.localStorage().items().keySet().stream().noneMatch(key -> key.startsWith("scorm-journal")));
        next.deliver(0);
        next.call("LMSInitialize");
        assertEquals("kept", next.call("LMSGetValue", "cmi.suspend_data"));
        next.tab().close();
    }

    @Test
    void whatIsNotCommittedGoesWithAKilledTabButNotWithOneThatIsClosed() {
        var session = open();
        session.deliver(0);
        session.call("LMSInitialize");
        session.call("LMSSetValue", "cmi.suspend_data", "lost");
        session.tab().kill();

        var closed = open();
        closed.deliver(0);
        closed.call("LMSInitialize");
        assertEquals("", closed.call("LMSGetValue", "cmi.suspend_data"));
        closed.call("LMSSetValue", "cmi.suspend_data", "kept");
        closed.call("LMSCommit");
        closed.tab().close();
        assertFalse(closed.tab().isAlive());

        var last = open();
        last.deliver(0);
        last.call("LMSInitialize");
        assertEquals("kept", last.call("LMSGetValue", "cmi.suspend_data"));
        last.tab().close();
    }
}
