package org.lectern.testing.js;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.lectern.http.Json;

/**
 * A learner in a tab, without the player's pages: launch code, exchange, delivery, API object, journal and committer are
 * the player's own modules ({@code launch.js}, {@code lecture-run.js}, {@code saver.js}, {@code unsent.js}).
 */
public final class LearnerSession {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Tab tab;
    private final Value learner;

    private LearnerSession(Tab tab, Value learner) {
        this.tab = tab;
        this.learner = learner;
    }

    /**
     * Sends what earlier tabs of this device have left, and exchanges a launch code.
     *
     * @param launchUrl as the application origin answered it, with the code in its fragment
     * @throws AssertionError if the launch is refused or the server cannot be reached
     */
    public static LearnerSession open(Device device, String launchUrl, long seed) {
        var tab = device.open(URI.create(launchUrl.substring(0, launchUrl.indexOf("/player/"))), seed);
        var learner = tab.load("/testing/learner.js").getMember("Learner").newInstance();
        tab.await(learner.invokeMember("open", launchUrl.substring(launchUrl.indexOf('#'))), PATIENCE);
        return new LearnerSession(tab, learner);
    }

    public Tab tab() {
        return tab;
    }

    /** {@code State} of the player protocol, as it was at the exchange. */
    public JsonNode state() {
        return read(learner.getMember("state"));
    }

    /** Leaves the lecture that is open and has another delivered. @param index in the flat outline, from 0 */
    public void deliver(int index) {
        tab.await(learner.invokeMember("deliver", index), PATIENCE);
    }

    /** A call of the content, by its name in the standard: {@code LMSSetValue} or {@code SetValue}. */
    public String call(String method, String... args) {
        return learner.invokeMember("call", method, args.length > 0 ? args[0] : "", args.length > 1 ? args[1] : "")
                .asString();
    }

    /** The error of the last call. */
    public int lastError() {
        return learner.getMember("lastError").asInt();
    }

    /** Takes the content away: what it has not ended is ended for it. */
    public void leave() {
        learner.invokeMember("leave");
    }

    /** Whether the server has acknowledged everything. */
    public boolean isIdle() {
        return learner.getMember("idle").asBoolean();
    }

    /** Pumps until the server has acknowledged everything; whether it did in time. */
    public boolean settle(Duration within) {
        return tab.runUntil(this::isIdle, within);
    }

    /** The receipts so far. */
    public JsonNode receipts() {
        return read(learner.getMember("receipts"));
    }

    /** The elements for which the server refused a commit. */
    public List<String> refused() {
        return List.copyOf(learner.getMember("refused").as(List.class));
    }

    /** {@code replaced} or {@code expired} once this session can save no more, else "". */
    public String over() {
        return learner.getMember("over").asString();
    }

    private JsonNode read(Value value) {
        try {
            return Json.mapper().readTree(tab.json(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
