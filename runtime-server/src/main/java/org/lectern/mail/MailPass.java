package org.lectern.mail;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox: a pass of the schedule that every node makes. A mail that is not taken is tried again, later
 * each time; after {@value #MOST_TRIES} tries it stays in the outbox with what the last one met. A mail server that cannot be
 * reached is no try of any mail: all wait for it, however long that takes, and it is asked less and less often.
 *
 * <p>Each mail is a transaction of its own, which locks it from before it is sent until its row is gone: what was accepted
 * stays so, whatever comes after it. A node that dies between the mail server's "yes" and the end of that transaction sends
 * one mail again, with the same {@code Message-ID}.
 */
public final class MailPass implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(MailPass.class);

    static final int MOST_TRIES = 10;

    private static final int BATCH = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LONGEST_FAILURE = 500;
    private static final int SHORTEST_ABSENCE_SECONDS = 5;
    private static final int LONGEST_ABSENCE_SECONDS = 300;

    private final Database database;
    private final MailSender sender;

    /** How often in a row the server could not be reached, and when it is asked again; of this node's only thread for it. */
    private int absences;

    private long askAgain;

    public MailPass(Database database, MailSender sender) {
        this.database = requireNonNull(database);
        this.sender = requireNonNull(sender);
    }

    @Override
    public void run() {
        if (absences > 0 && System.nanoTime() - askAgain < 0) {
            return;
        }
        int due = database.read(mappers -> mappers.get(MailMapper.class).due());
        if (due == 0) {
            return;
        }
        try (var delivery = sender.open()) {
            absences = 0;
            send(delivery);
        } catch (MailException e) {
            absences++;
            var pause = pauseAfterAbsence(absences);
            askAgain = System.nanoTime() + pause.toNanos();
            log.warn("{} mails wait, for {} s at least: {}", due, pause.toSeconds(), e.getMessage());
        }
    }

    private void send(MailSender.Delivery delivery) {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (int n = 0; n < BATCH && System.nanoTime() - end < 0; n++) {
            if (!database.transaction(mappers -> sendNext(mappers, delivery))) {
                return;
            }
        }
    }

    /** @return whether there may be another for the same connection; what a lost one leaves is no try of the rest */
    private static boolean sendNext(Mappers mappers, MailSender.Delivery delivery) {
        var outbox = mappers.get(MailMapper.class);
        var mail = outbox.claim();
        if (mail == null) {
            return false;
        }
        try {
            delivery.send(mail.id(), mail.mail());
            outbox.delete(mail.id());
            return true;
        } catch (MailException e) {
            log.warn("Mail {} was not taken: {}", mail.id(), e.getMessage());
            fail(outbox, mail, e);
            return delivery.isOpen();
        }
    }

    private static void fail(MailMapper outbox, WaitingMail mail, MailException failure) {
        var tries = mail.tries() + 1;
        var reason = String.valueOf(failure.getMessage());
        outbox.fail(
                mail.id(),
                tries,
                reason.substring(0, Math.min(LONGEST_FAILURE, reason.length())),
                pauseAfter(tries).toSeconds(),
                tries >= MOST_TRIES);
    }

    /** One minute, then twice as long each time, two hours at most: ten tries last six hours. */
    static Duration pauseAfter(int tries) {
        return Duration.ofMinutes(Math.min(120, 1L << (tries - 1)));
    }

    /** Five seconds, then twice as long each time, five minutes at most. */
    static Duration pauseAfterAbsence(int absences) {
        return Duration.ofSeconds(
                Math.min(LONGEST_ABSENCE_SECONDS, (long) SHORTEST_ABSENCE_SECONDS << Math.min(absences - 1, 10)));
    }
}
