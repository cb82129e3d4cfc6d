package org.lectern;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lectern.mail.Mail;
import org.lectern.mail.MailSender;
import org.lectern.schedule.Schedule;

/** Keeps what would be sent. */
final class TestMail implements MailSender {
    private final List<Mail> sent = new CopyOnWriteArrayList<>();

    @Override
    public Delivery open() {
        return new Delivery() {
            @Override
            public void send(UUID id, Mail mail) {
                sent.add(mail);
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

    Mail to(String address, Schedule schedule) {
        return allTo(address, schedule).stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No mail to " + address));
    }

    List<Mail> allTo(String address, Schedule schedule) {
        sendAll(schedule);
        return sent.stream().filter(mail -> mail.recipient().equals(address)).toList();
    }

    /** A pass takes a few at a time. */
    private void sendAll(Schedule schedule) {
        int before;
        do {
            before = sent.size();
            schedule.run("mail");
        } while (sent.size() > before);
    }
}
