package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.Sql;

/** Too many wrong passwords: for one account, and from one address of the network. */
class LockoutTest {
    private static final TestServer SERVER =
            TestServer.start("--sign-in-tries=3", "--lockout-minutes=15", "--trusted-proxies=1");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void anAccountIsLockedWhetherSomebodyHasItOrNot() {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        for (var email : List.of(person.email(), "nobody@lockout.example")) {
            var codes = new ArrayList<String>();
            for (int n = 0; n < 3; n++) {
                codes.add(signIn(email, "wrong").code());
            }
            assertEquals(List.of("BAD_CREDENTIALS", "BAD_CREDENTIALS", "BAD_CREDENTIALS"), codes);
            var locked = signIn(email, TestServer.PASSWORD).expect(429);
            assertEquals("ACCOUNT_LOCKED", locked.code());
            var seconds = Integer.parseInt(locked.header("Retry-After"));
            assertTrue(seconds > 800 && seconds <= 900, locked.header("Retry-After"));
            assertEquals(
                    "Too many wrong passwords. Try again in " + (seconds + 59) / 60
                            + " minutes, or choose a new password.",
                    locked.text("detail"));
        }
    }

    @Test
    void theLastMinuteIsOne() {
        for (int n = 0; n < 3; n++) {
            signIn("late@lockout.example", "wrong").expect(401);
        }
        Sql.execute(
                SERVER.database(), "update sign_in_failure set last_at = last_at - interval '14 minutes 30 seconds'");

        var locked = signIn("late@lockout.example", "wrong").expect(429);

        assertTrue(locked.text("detail").contains("Try again in 1 minute,"), locked.text("detail"));
    }

    @Test
    void aRightOneForgetsTheWrong() {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        for (int round = 0; round < 3; round++) {
            signIn(person.email(), "wrong").expect(401);
            signIn(person.email(), "wrong").expect(401);
            signIn(person.email(), TestServer.PASSWORD).expect(200);
        }
    }

    @Test
    void aNewPasswordOpensAgain() {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        for (int n = 0; n < 3; n++) {
            signIn(person.email(), "wrong").expect(401);
        }
        signIn(person.email(), TestServer.PASSWORD).expect(429);
        SERVER.anonymous().post("/api/auth/forgot-password", Map.of("email", person.email()));
        var token = TestLinks.token(SERVER.mailTo(person.email()));

        SERVER.anonymous()
                .post("/api/auth/reset-password", Map.of("token", token, "password", "brand-new-password"))
                .expect(204);

        signIn(person.email(), "brand-new-password").expect(200);
    }

    @Test
    void manyAtATimeGetNoMoreTriesThanOneByOne() throws Exception {
        var person = SERVER.person(Role.SUPER_ADMIN, null);
        var threads = Executors.newFixedThreadPool(10);
        var tries = new ArrayList<Callable<Answer>>();
        for (int n = 0; n < 10; n++) {
            tries.add(() -> signIn(person.email(), "wrong"));
        }
        var looked = 0;
        for (var answer : threads.invokeAll(tries)) {
            looked += answer.get().status() == 401 ? 1 : 0;
        }
        threads.shutdown();

        assertEquals(3, looked);
    }

    @Test
    void oneNetworkAddressIsStoppedAndOthersAreNot() {
        try (var server = TestServer.start("--sign-in-failures-per-address=2", "--trusted-proxies=1")) {
            var person = server.person(Role.SUPER_ADMIN, null);
            for (int n = 0; n < 2; n++) {
                from(server, "1.1.1.1, 203.0.113.7", "nobody" + n + "@lockout.example", "wrong")
                        .expect(401);
            }
            // What a client itself writes before its address changes nothing.
            var stopped = from(server, "2.2.2.2, 203.0.113.7", person.email(), TestServer.PASSWORD)
                    .expect(429);
            assertEquals("TOO_MANY_REQUESTS", stopped.code());

            for (int n = 0; n < 5; n++) {
                from(server, "203.0.113.8", person.email(), TestServer.PASSWORD).expect(200);
            }
        }
    }

    private static Answer from(TestServer server, String forwarded, String email, String password) {
        var body = Map.of("email", email, "password", password);
        return server.anonymous().post("/api/auth/sign-in", body, Map.of("X-Forwarded-For", forwarded));
    }

    private static Answer signIn(String email, String password) {
        return SERVER.anonymous().signIn(email, password);
    }
}
