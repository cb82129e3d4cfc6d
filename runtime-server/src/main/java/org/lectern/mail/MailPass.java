package org.lectern.mail;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.database.Mappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox: a pass of the schedule. A mail that is not taken is tried again, later each time; after
 * {@value #MOST_TRIES} tries it stays in the outbox with what the last one met.
 *
 * <p>A node that dies between the mail server's "yes" and the end of the transaction sends those mails again: they carry the
 * same {@code Message-ID}. So a batch is small, and ends early when the mail server is slow.
 */
public final class MailPass implements Consumer<Mappers> {
    private static final Logger log = LoggerFactory.getLogger(MailPass.class);

    static final int MOST_TRIES = 10;

    private static final int BATCH = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LONGEST_FAILURE = 500;

    private final MailSender sender;

    public MailPass(MailSender sender) {
        this.sender = requireNonNull(sender);
    }

    @Override
    public void accept(Mappers mappers) {
        var outbox = mappers.get(MailMapper.class);
        var waiting = outbox.claim(BATCH);
        if (waiting.isEmpty()) {
            return;
        }
        try (var delivery = sender.open()) {
            send(outbox, delivery, waiting);
        } catch (MailException e) {
            log.warn("{} mails wait: {}", waiting.size(), e.getMessage());
            waiting.forEach(mail -> fail(outbox, mail, e));
        }
    }

    private static void send(MailMapper outbox, MailSender.Delivery delivery, List<WaitingMail> waiting) {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (var mail : waiting) {
            if (System.nanoTime() > end) {
                return;
            }
            try {
                delivery.send(mail.id(), mail.mail());
                outbox.delete(mail.id());
            } catch (MailException e) {
                log.warn("Mail {} was not taken: {}", mail.id(), e.getMessage());
                fail(outbox, mail, e);
            }
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
}
