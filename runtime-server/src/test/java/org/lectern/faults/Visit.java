package org.lectern.faults;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;
import org.lectern.testing.js.Device;
import org.lectern.testing.js.Tab;

/** A page with the player's parts in it, from its opening to its end. */
final class Visit {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What may go wrong with a request; anything else is a fault. */
    private static final Pattern EXPECTED =
            Pattern.compile("(?s)(UnreachableError|LaunchError|RefusedError|Still waiting).*");

    private final Device device;
    private final Tab tab;
    private final Ledger ledger;
    private final Value visit;

    private Visit(Device device, Tab tab, Ledger ledger) {
        this.device = device;
        this.tab = tab;
        this.ledger = ledger;
        this.visit = tab.load("/testing/faults.js").getMember("Visit").newInstance(ledger);
    }

    /** A page that is not open yet. */
    static Visit in(Device device, URI content, long seed, Ledger ledger) {
        return new Visit(device, device.open(content, seed), ledger);
    }

    /** @param fragment {@code #code=…}, or nothing after a reload */
    boolean open(String fragment) {
        return happens(() -> tab.await(visit.invokeMember("open", fragment), PATIENCE));
    }

    boolean deliver(int lecture) {
        return happens(() -> tab.await(visit.invokeMember("deliver", lecture), PATIENCE));
    }

    private boolean happens(Runnable request) {
        try {
            request.run();
            return true;
        } catch (AssertionError e) {
            if (!EXPECTED.matcher(String.valueOf(e.getMessage())).matches()) {
                ledger.fault("a page failed: " + e.getMessage());
            }
            return false;
        }
    }

    String call(String method, String first, String second) {
        return visit.invokeMember("call", method, first, second).asString();
    }

    void leave() {
        visit.invokeMember("leave");
    }

    /** Leaves the course by the player's own button. */
    void exit() {
        happens(() -> tab.await(visit.invokeMember("exit"), PATIENCE));
    }

    void pump(int milliseconds) {
        tab.run(Duration.ofMillis(milliseconds));
    }

    boolean settle(Duration within) {
        return tab.runUntil(() -> visit.getMember("idle").asBoolean() || isOver(), within);
    }

    boolean isOver() {
        return !visit.getMember("over").asString().isEmpty();
    }

    String session() {
        return visit.getMember("session").asString();
    }

    boolean isAlive() {
        return tab.isAlive();
    }

    Device device() {
        return device;
    }

    void tell(String event) {
        tab.dispatch(event);
    }

    /** The page after a reload, not open yet. */
    Visit reload(long seed) {
        noteFaults();
        tell("pagehide");
        return new Visit(device, device.reload(tab, seed), ledger);
    }

    /** Closed as a learner does. */
    void close() {
        tell("pagehide");
        end();
    }

    /** Gone at once. */
    void end() {
        noteFaults();
        tab.kill();
    }

    private void noteFaults() {
        tab.faults().forEach(fault -> ledger.fault("a page reported: " + fault));
    }
}
