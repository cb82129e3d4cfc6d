package org.lectern.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** An organisation's last seat, wanted by many at the same moment and by every way to one. */
class SeatRaceTest {
    private static final int RIVALS = 8;
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void oneOfManyInvitationsGetsIt() throws Exception {
        var organization = organization("invited", 1);

        var outcomes = race(n -> ADMIN.post(
                "/api/organizations/" + organization + "/invitations", Map.of("email", "rival" + n + "@race.example")));

        assertEquals(Map.of("201", 1, "409 ORG_LEARNER_LIMIT", RIVALS - 1), outcomes);
    }

    @Test
    void oneOfAllWaysGetsIt() throws Exception {
        var organization = organization("all-ways", 2);
        var elsewhere = organization("elsewhere", 50);
        var disabled = ADMIN.post("/api/users", learner("disabled@race.example", organization))
                .expect(201)
                .id("id");
        ADMIN.patch("/api/users/" + disabled, Map.of("disabled", true)).expect(200);
        ADMIN.post("/api/users", learner("first@race.example", organization)).expect(201);
        var manager = SERVER.person(Role.CORPORATE_ADMIN, organization).id();
        var mover = ADMIN.post("/api/users", learner("mover@race.example", elsewhere))
                .expect(201)
                .id("id");
        var csv = "email\nrow@race.example\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Callable<Answer>> ways = List.of(
                () -> ADMIN.post("/api/users", learner("created@race.example", organization)),
                () -> ADMIN.patch("/api/users/" + disabled, Map.of("disabled", false)),
                () -> ADMIN.patch("/api/users/" + manager, Map.of("role", "LEARNER")),
                () -> ADMIN.patch("/api/users/" + mover, Map.of("organizationId", organization)),
                () -> ADMIN.post(
                        "/api/organizations/" + organization + "/invitations", Map.of("email", "invited@race.example")),
                () -> ADMIN.postAs("text/csv", "/api/organizations/" + organization + "/learners/import", csv));

        race(ways.size(), n -> ways.get(n).call());

        var found = ADMIN.get("/api/organizations/" + organization).expect(200);
        assertEquals(2, found.json().path("seatsTaken").asInt());
    }

    @Test
    void whoIsInvitedAndMadeAtOnceTakesOne() throws Exception {
        var organization = organization("once", 50);
        for (var n = 0; n < 6; n++) {
            var email = "once" + n + "@race.example";
            List<Callable<Answer>> ways = List.of(
                    () -> ADMIN.post("/api/users", learner(email, organization)),
                    () -> ADMIN.post("/api/organizations/" + organization + "/invitations", Map.of("email", email)));
            race(ways.size(), way -> ways.get(way).call());
        }

        var found = ADMIN.get("/api/organizations/" + organization).expect(200);
        assertEquals(6, found.json().path("seatsTaken").asInt());
    }

    @Test
    void oneLinkMakesOneLearner() throws Exception {
        var organization = organization("one-link", 1);
        ADMIN.post("/api/organizations/" + organization + "/invitations", Map.of("email", "link@race.example"))
                .expect(201);
        var token = TestLinks.token(SERVER.mailTo("link@race.example"));
        var acceptance = Map.of("token", token, "name", "Lin", "password", TestServer.PASSWORD);

        var outcomes = race(4, n -> SERVER.anonymous().post("/api/auth/invitation/accept", acceptance));

        assertEquals(Map.of("200", 1, "409 LINK_NOT_VALID", 3), outcomes);
    }

    private static UUID organization(String name, int maxLearners) {
        return ADMIN.post("/api/organizations", Map.of("name", name, "maxLearners", maxLearners))
                .expect(201)
                .id("id");
    }

    private static Map<String, Object> learner(String email, UUID organization) {
        return Map.of(
                "email", email, "role", "LEARNER", "organizationId", organization, "password", TestServer.PASSWORD);
    }

    private interface Rival {
        Answer ask(int number) throws Exception;
    }

    private static Map<String, Integer> race(IntFunction<Answer> rival) throws Exception {
        return race(RIVALS, rival::apply);
    }

    /** How many got which answer. */
    private static Map<String, Integer> race(int rivals, Rival rival) throws Exception {
        var start = new CyclicBarrier(rivals);
        var threads = Executors.newFixedThreadPool(rivals);
        try {
            var asked = new ArrayList<Callable<Answer>>();
            for (int n = 0; n < rivals; n++) {
                var number = n;
                asked.add(() -> {
                    start.await();
                    return rival.ask(number);
                });
            }
            var outcomes = new TreeMap<String, Integer>();
            for (var answer : threads.invokeAll(asked)) {
                outcomes.merge(outcome(answer.get()), 1, Integer::sum);
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(answer.body());
        }
        return answer.status() < 400 ? String.valueOf(answer.status()) : answer.status() + " " + answer.code();
    }
}
