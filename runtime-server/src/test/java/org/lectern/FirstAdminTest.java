package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.AccountService;
import org.lectern.account.Passwords;
import org.lectern.account.Seats;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.database.TestDatabase;
import org.lectern.mail.Outbox;

/** Whom a new server makes, and what the terminal shows of it. */
class FirstAdminTest {
    private final Database database =
            TestDatabase.open(AccountService.MAPPER, Seats.MAPPER, AuditLog.MAPPER, Outbox.MAPPER);
    private final AccountService accounts = new AccountService(database, new Passwords());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPasswordThatIsGivenIsNotShown() {
        FirstAdmin.ensure(accounts, "a-good-password", printer());
        assertEquals(
                "Created the first super admin: admin@localhost, with the password of LECTERN_ADMIN_PASSWORD",
                printed());
    }

    @Test
    void aRandomOneIsShownOnce() {
        FirstAdmin.ensure(accounts, " ", printer());
        assertTrue(printed().matches("Created the first super admin: admin@localhost, password \\S{16}"), printed());
        var before = printed();
        FirstAdmin.ensure(accounts, null, printer());
        assertEquals(before, printed());
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseAgree() throws Exception {
        var nodes = Executors.newFixedThreadPool(4);
        Callable<UUID> node = () -> FirstAdmin.ensure(accounts, null, printer()).id();
        var admins = new HashSet<UUID>();
        for (var admin : nodes.invokeAll(List.of(node, node, node, node))) {
            admins.add(admin.get());
        }
        nodes.shutdown();

        assertEquals(1, admins.size());
        assertEquals(1, printed().lines().count());
        assertFalse(printed().isEmpty());
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
