package org.lectern.testing.js;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * A page of the content origin with the globals that the player and the API need: {@code fetch}, timers, storage,
 * {@code window} events. To be used by one thread at a time. Nothing runs by itself: the methods that wait pump its
 * event loop.
 */
public final class Tab implements AutoCloseable {
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private static final IOAccess MODULES =
            IOAccess.newBuilder().fileSystem(new ModuleFiles()).build();
    private static final Source GLOBALS = source("globals.js", ModuleFiles.text("/testing/globals.js"), "");

    private final Device device;
    private final URI origin;
    private final EventLoop loop;
    private final Network network;
    private final BrowserStorage sessionStorage;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Context context;
    private final Value page;
    private boolean alive = true;

    Tab(Device device, URI origin, long seed, BrowserStorage sessionStorage) {
        this.sessionStorage = sessionStorage;
        this.device = device;
        this.origin = origin;
        this.loop = new EventLoop(device.speed());
        this.network = new Network(device, loop);
        context = Context.newBuilder("js")
                .engine(ENGINE)
                .allowIO(MODULES)
                .allowHostAccess(HostAccess.EXPLICIT)
                .option("js.esm-eval-returns-exports", "true")
                .build();
        page = context.eval(GLOBALS).execute(new TabHost(this, seed));
    }

    private static Source source(String name, String text, String type) {
        try {
            return Source.newBuilder("js", text, name)
                    .mimeType("application/javascript" + type)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exports of a module by its address, {@code /scorm-api-js/…}, {@code /player/…} or {@code /testing/…}. */
    public Value load(String address) {
        var script = "import * as all from '" + address + "'; export {all};";
        return context.eval(source("load.mjs", script, "+module")).getMember("all");
    }

    /** A script in the page. */
    public Value evaluate(String script) {
        return context.eval("js", script);
    }

    /** A JavaScript value of a JSON text. */
    public Value json(String text) {
        return page.invokeMember("parse", text);
    }

    /** The JSON text of a JavaScript value. */
    public String json(Value value) {
        return page.invokeMember("stringify", value).asString();
    }

    /** Pumps until that is so; whether it became so in time. */
    public boolean runUntil(BooleanSupplier done, Duration within) {
        return loop.runUntil(() -> !alive || done.getAsBoolean(), within) && alive;
    }

    /** Pumps for that long. */
    public void run(Duration duration) {
        loop.runUntil(() -> !alive, duration);
    }

    /**
     * Pumps until a promise is kept.
     *
     * @throws AssertionError if it is broken, with its reason, or still open after that time
     */
    public Value await(Value promise, Duration within) {
        var outcome = page.invokeMember("watch", promise);
        if (!runUntil(() -> outcome.getMember("settled").asBoolean(), within)) {
            throw new AssertionError("Still waiting after " + within);
        }
        var problem = outcome.getMember("problem");
        if (!problem.isNull()) {
            throw new AssertionError(problem.asString());
        }
        return outcome.getMember("value");
    }

    /** Tells the page of an event: {@code online}, {@code offline}, {@code pagehide}, … */
    public void dispatch(String event) {
        page.invokeMember("dispatch", event);
    }

    /** What the page's scripts have thrown or reported. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    public boolean isAlive() {
        return alive;
    }

    /** Leaves the page as a learner does: its scripts hear of it, and what they send then still arrives. */
    @Override
    public void close() {
        if (alive) {
            dispatch("pagehide");
            loop.runUntil(network::isIdle, Network.PATIENCE);
            kill();
        }
    }

    /** Ends the page with no warning. What it has sent may still arrive at the server; no answer is heard. */
    public void kill() {
        if (alive) {
            alive = false;
            context.close(true);
        }
    }

    Device device() {
        return device;
    }

    URI origin() {
        return origin;
    }

    EventLoop loop() {
        return loop;
    }

    Network network() {
        return network;
    }

    BrowserStorage sessionStorage() {
        return sessionStorage;
    }

    void fault(String problem) {
        faults.add(problem);
    }
}
