package org.lectern.faults;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.lectern.testing.ApiClient;
import org.lectern.testing.js.Device;
import org.lectern.testing.js.Tab;

/** One learner in one course: session after session, on two devices, each with another end. */
final class Life {
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final int TIMERS = 20;
    private static final int LECTURES = 2;

    private final ApiClient client;
    private final UUID enrollment;
    private final URI content;
    private final Random random;
    private final Ledger ledger;
    private final Content course;
    private final List<Device> devices;
    /** Pages that were left open. */
    private final List<Visit> open = new ArrayList<>();

    Life(ApiClient client, URI content, UUID enrollment, Standard standard, long seed, FaultyNetwork network) {
        this.client = client;
        this.content = content;
        this.enrollment = enrollment;
        this.random = new Random(seed);
        this.ledger = new Ledger(standard);
        this.course = new Content(standard, random, ledger);
        this.devices = List.of(
                new Device().timers(TIMERS).carrier(network),
                new Device().timers(TIMERS).carrier(network));
    }

    UUID enrollment() {
        return enrollment;
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * @param sessions how many to begin at least
     * @param end no more is begun after this, by {@link System#nanoTime}
     * @param onLaunch called at each
     */
    void live(int sessions, long end, Runnable onLaunch) {
        while (ledger.sessions().size() < sessions && System.nanoTime() < end) {
            session();
            onLaunch.run();
        }
        comeBack();
    }

    private void session() {
        var visit = launched(devices.get(random.nextInt(5) == 0 ? 1 : 0));
        var lectures = 1 + random.nextInt(LECTURES);
        for (int i = 0; i < lectures && !visit.isOver(); i++) {
            lecture(visit);
            stirOthers();
        }
        end(visit);
    }

    private Visit launched(Device device) {
        while (true) {
            var code = launchCode();
            fence(device);
            var visit = Visit.in(device, content, random.nextLong(), ledger);
            if (visit.open(code)) {
                return visit;
            }
            visit.end();
            pause();
        }
    }

    /** From now on a launch from there may come first to the server: only what it can send before is safe. */
    private void fence(Device device) {
        for (var session : ledger.sessions().entrySet()) {
            var isOpen = open.stream()
                    .anyMatch(visit -> visit.session().equals(session.getKey().toString()));
            var prefix = "scorm-journal:" + session.getKey() + ":";
            var isElsewhere = devices.stream()
                    .filter(other -> other != device)
                    .anyMatch(other ->
                            other.localStorage().items().keySet().stream().anyMatch(key -> key.startsWith(prefix)));
            session.getValue().fenced |= isOpen || isElsewhere;
        }
    }

    private String launchCode() {
        while (true) {
            try {
                var answer = client.post("/api/enrollments/" + enrollment + "/launch", Map.of());
                if (answer.status() == 201) {
                    var url = answer.text("launchUrl");
                    return url.substring(url.indexOf('#'));
                }
            } catch (UncheckedIOException e) {
                // The server is down.
            }
            pause();
        }
    }

    private void lecture(Visit visit) {
        var index = random.nextInt(LECTURES);
        while (!visit.deliver(index)) {
            if (visit.isOver() || random.nextInt(20) == 0) {
                return;
            }
            pause();
        }
        if (!course.begin(visit)) {
            ledger.fault("Initialize failed");
        }
        var offline = random.nextInt(6) == 0;
        if (offline) {
            visit.device().online(false);
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            course.work(visit);
            if (random.nextBoolean()) {
                visit.pump(random.nextInt(10));
            }
        }
        if (offline && random.nextInt(3) > 0) {
            visit.device().online(true);
            visit.tell("online");
        }
        if (random.nextInt(3) == 0) {
            course.finish(visit);
        }
    }

    private void end(Visit visit) {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                visit.settle(SETTLING);
                visit.exit();
                visit.close();
            }
            case 2 -> visit.end();
            case 3 -> {
                visit.leave();
                visit.close();
            }
            case 4 -> {
                // As content does that says goodbye from its unload handlers.
                visit.tell("pagehide");
                visit.leave();
                visit.end();
            }
            case 5, 6 -> reload(visit);
            default -> open.add(visit);
        }
        devices.forEach(device -> device.online(true));
    }

    private void reload(Visit visit) {
        var again = visit.reload(random.nextLong());
        if (again.open("")) {
            lecture(again);
            again.settle(SETTLING);
        }
        again.close();
    }

    /** Pages that were left open go on as if nothing had happened, until they hear of it. */
    private void stirOthers() {
        if (open.isEmpty()) {
            return;
        }
        var visit = open.get(0);
        if (!visit.isOver() && visit.deliver(random.nextInt(LECTURES)) && course.begin(visit)) {
            course.work(visit);
            course.commit(visit);
            visit.settle(SETTLING);
        }
        if (random.nextBoolean()) {
            open.remove(visit);
            visit.end();
        }
    }

    /** Every device comes back to a page of the application, until nothing is left on it. */
    private void comeBack() {
        open.forEach(Visit::end);
        for (var device : devices) {
            for (int tries = 0; isUnsent(device) && tries < 200; tries++) {
                var tab = device.open(content, random.nextLong());
                replay(tab);
                tab.kill();
                pause();
            }
            if (isUnsent(device)) {
                ledger.fault("a journal is never sent: " + device.localStorage().items());
            }
        }
    }

    private static void replay(Tab tab) {
        try {
            tab.await(tab.load("/testing/faults.js").getMember("replay").execute(), Duration.ofSeconds(20));
        } catch (AssertionError e) {
            // Tried again.
        }
    }

    private static boolean isUnsent(Device device) {
        return !device.localStorage().items().isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
