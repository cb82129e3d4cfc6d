package org.lectern.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.database.Database;
import org.lectern.database.TestDatabase;
import org.lectern.mail.SmtpSettings.Tls;

/** The outbox, emptied by a sender that fails when it is told to. */
class MailPassTest {
    private static final Database DATABASE = TestDatabase.open(Outbox.MAPPER);

    private final List<String> sent = new ArrayList<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("delete from outgoing_mail");
    }

    @Test
    void whatWasSentIsGone() throws SQLException {
        put("a@example.org");
        put("b@example.org");

        run(new Sender(false));

        assertEquals(List.of("a@example.org", "b@example.org"), sent);
        assertEquals("0", value("count(*)"));
        run(new Sender(false));
        assertEquals(2, sent.size());
    }

    @Test
    void oneThatIsRefusedWaitsAndOthersGo() throws SQLException {
        put("refused@example.org");
        put("b@example.org");

        run(new Sender(false));

        assertEquals(List.of("b@example.org"), sent);
        assertEquals("1 Refused", value("tries || ' ' || failure"));
        assertEquals("t", value("due_at between now() + interval '50 seconds' and now() + interval '70 seconds'"));
        run(new Sender(false));
        assertEquals("1", value("tries"));
    }

    @Test
    void aServerThatIsAwayHoldsAllBack() throws SQLException {
        put("a@example.org");
        put("b@example.org");

        run(new Sender(true));

        assertEquals("2 mails, 0 tries", value("count(*) || ' mails, ' || sum(tries) || ' tries'"));
        run(new Sender(false));
        assertEquals(2, sent.size());
    }

    @Test
    void aServerThatIsAwayIsNotAskedAgainAtOnce() {
        put("a@example.org");
        var asked = new AtomicInteger();
        var pass = new MailPass(DATABASE, () -> {
            asked.incrementAndGet();
            throw new MailException("Away", new IllegalStateException());
        });

        pass.run();
        pass.run();

        assertEquals(1, asked.get());
    }

    @ParameterizedTest
    @EnumSource(UnreliableSmtpServer.Fault.class)
    void aConnectionThatIsLostTakesNothingBackAndTriesNoOther(UnreliableSmtpServer.Fault fault) throws Exception {
        for (var recipient : List.of("a", "b", UnreliableSmtpServer.FATAL, "c", "d")) {
            put(recipient + "@example.org");
        }
        try (var server = new UnreliableSmtpServer(fault)) {
            var settings = new SmtpSettings(
                    "127.0.0.1", server.port(), Tls.NONE, Optional.empty(), Optional.empty(), "mail@lectern.example");
            var sender = new SmtpSender(settings, Clock.systemUTC(), Duration.ofMillis(500));

            run(sender);
            assertEquals(List.of("a@example.org", "b@example.org"), server.accepted());
            assertEquals("1, 0, 0", value("string_agg(tries::text, ', ' order by id)"));

            run(sender);
            assertEquals(
                    List.of("a@example.org", "b@example.org", "c@example.org", "d@example.org"), server.accepted());
            assertEquals("1", value("string_agg(tries::text, ', ' order by id)"));
        }
    }

    @Test
    void oneIsGivenUpAtLast() throws SQLException {
        put("refused@example.org");
        for (int n = 0; n < MailPass.MOST_TRIES; n++) {
            assertEquals("t", value("given_up_at is null"));
            execute("update outgoing_mail set due_at = now()");
            run(new Sender(false));
        }

        assertEquals("t", value("given_up_at is not null"));
        execute("update outgoing_mail set due_at = now()");
        run(new Sender(false));
        assertEquals(String.valueOf(MailPass.MOST_TRIES), value("tries"));
    }

    @Test
    void whatWasGivenUpCanBeTriedAnewAndIsForgottenAtLast() throws SQLException {
        put("a@example.org");
        put("b@example.org");
        execute("update outgoing_mail set tries = 10, given_up_at = now() - interval '27 days'");

        DATABASE.execute(Outbox::forgetGivenUp);
        assertEquals(2, DATABASE.transaction(Outbox::retryGivenUp));
        run(new Sender(false));
        assertEquals(List.of("a@example.org", "b@example.org"), sent);

        put("c@example.org");
        put("d@example.org");
        execute("update outgoing_mail set given_up_at = now() - interval '29 days' where recipient = 'c@example.org'");
        DATABASE.execute(Outbox::forgetGivenUp);
        assertEquals("d@example.org", value("string_agg(recipient, ' ')"));
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        for (int n = 0; n < 30; n++) {
            put(n + "@example.org");
        }
        var threads = Executors.newFixedThreadPool(2);
        var both = new CountDownLatch(2);
        var sender = new Sender(false) {
            @Override
            public Delivery open() throws MailException {
                // Each has claimed its share by now.
                both.countDown();
                try {
                    both.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.open();
            }
        };
        List<java.util.concurrent.Callable<Boolean>> nodes = List.of(() -> run(sender), () -> run(sender));
        for (var node : threads.invokeAll(nodes)) {
            assertTrue(node.get());
        }
        threads.shutdown();

        assertEquals(30, sent.size());
        assertEquals(30, sent.stream().distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 16", "8, 120", "10, 120"})
    void pausesGrow(int tries, long minutes) {
        assertEquals(Duration.ofMinutes(minutes), MailPass.pauseAfter(tries));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "6, 160", "7, 300", "100000, 300"})
    void pausesBeforeAnAbsentServerGrow(int absences, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), MailPass.pauseAfterAbsence(absences));
    }

    private class Sender implements MailSender {
        private final boolean away;

        Sender(boolean away) {
            this.away = away;
        }

        @Override
        public Delivery open() throws MailException {
            if (away) {
                throw new MailException("Away", new IllegalStateException());
            }
            return new Delivery() {
                @Override
                public void send(UUID id, Mail mail) throws MailException {
                    if (mail.recipient().startsWith("refused")) {
                        throw new MailException("Refused", new IllegalStateException());
                    }
                    synchronized (sent) {
                        sent.add(mail.recipient());
                    }
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }

    private static boolean run(MailSender sender) {
        new MailPass(DATABASE, sender).run();
        return true;
    }

    private static void put(String recipient) {
        DATABASE.execute(mappers -> Outbox.put(mappers, new Mail(recipient, "Subject", "Body")));
    }

    private static String value(String expression) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select " + expression + " from outgoing_mail")) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
