package org.lectern.browser;

import java.util.UUID;
import java.util.function.Function;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.ScoPackage;

/** A learner of one small course, who is signed in. */
final class Pupil implements AutoCloseable {
    private final TestServer server;
    private final Person person;
    private final UUID enrollment;
    private final Visitor visitor;

    private Pupil(TestServer server, Person person, UUID enrollment) {
        this.server = server;
        this.person = person;
        this.enrollment = enrollment;
        this.visitor = elsewhere();
    }

    static Pupil of(TestServer server, ScoPackage course) {
        var job = server.importPackage(course.write());
        server.publish(job.courseId());
        var person = server.person(Role.LEARNER, server.organization("pupils"));
        return new Pupil(server, person, server.enroll(person, job.courseId()));
    }

    Visitor visitor() {
        return visitor;
    }

    /** The same learner on another device. */
    Visitor elsewhere() {
        return Visitor.unheard(server.application(), server.content()).signIn(person);
    }

    Player launch() {
        return visitor.launch();
    }

    Player launchInNewTab() {
        var tab = visitor.context().newPage();
        tab.navigate(server.application().toString());
        return visitor.player(tab, () -> tab.locator(".card button").click());
    }

    Standing standing() {
        return Standing.of(server.database(), enrollment);
    }

    /** Of the only lecture. */
    Lesson lesson() {
        return standing().lesson(0);
    }

    /** Waits until the only lecture's row has come to that. */
    void eventually(Object expected, Function<Lesson, ?> column) {
        Eventually.assertEquals(visitor.page(), expected, () -> column.apply(lesson()));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
