package org.lectern.faults;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.account.AccountService;
import org.lectern.account.NewPerson;
import org.lectern.account.Passwords;
import org.lectern.account.Role;
import org.lectern.database.Database;
import org.lectern.testing.ApiClient;
import org.lectern.testing.LecternProcess;
import org.lectern.testing.ScoPackage;

/** Courses and learners on a running server. */
final class School {
    private static final String PASSWORD = "a-good-password";
    private static final int COURSES = 8;

    private final LecternProcess server;
    private final ApiClient admin;
    private final AccountService accounts;
    private final List<UUID> courses = new ArrayList<>();
    private final UUID organization;

    School(LecternProcess server, Database database) {
        this.server = server;
        this.admin = server.superAdmin();
        this.accounts = new AccountService(database, new Passwords());
        this.organization = admin.post("/api/organizations", Map.of("name", "Faults", "maxLearners", 10_000))
                .expect(201)
                .id("id");
        for (int n = 0; n < COURSES; n++) {
            courses.add(course(n));
        }
    }

    private UUID course(int number) {
        var title = "Course " + number;
        var pack = standard(number) == Standard.SCORM_2004 ? ScoPackage.scorm2004(title) : ScoPackage.scorm12(title);
        var zip = pack.lecture("One", "").lecture("Two", "").zip();
        var address = ApiClient.send(admin.request("/api/packages?fileName=course" + number + ".zip")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(zip)))
                .expect(202)
                .header("Location");
        var job = admin.get(address).expect(200);
        while (job.text("state").equals("RUNNING")) {
            pause();
            job = admin.get(address).expect(200);
        }
        admin.post("/api/courses/" + job.id("courseId") + "/publish", Map.of()).expect(200);
        return job.id("courseId");
    }

    private static Standard standard(int number) {
        return number % 2 == 0 ? Standard.SCORM_12 : Standard.SCORM_2004;
    }

    /** So many learners' ways through a course each; every eight are of one person. */
    List<Life> lives(int count, URI content, long seed, FaultyNetwork network) {
        var lives = new ArrayList<Life>();
        while (lives.size() < count) {
            var email = "learner" + lives.size() + "@example.org";
            var person = accounts.create(new NewPerson(email, PASSWORD, "Learner", Role.LEARNER, organization));
            var client = new ApiClient(server.application());
            client.signIn(email, PASSWORD).expect(200);
            for (int n = 0; n < COURSES && lives.size() < count; n++) {
                var body = Map.of("userId", person.id(), "courseId", courses.get(n));
                var enrollment =
                        admin.post("/api/enrollments", body).expect(201).id("id");
                lives.add(new Life(client, content, enrollment, standard(n), seed * 1_000_003 + lives.size(), network));
            }
        }
        return lives;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
