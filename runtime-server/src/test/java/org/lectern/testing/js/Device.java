package org.lectern.testing.js;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A learner's device: its storage for the content origin, and whether it has a network. Its tabs come and go. */
public final class Device {
    private final BrowserStorage localStorage = new BrowserStorage();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean online = true;
    private volatile double speed = 1;
    private volatile Carrier carrier = Network::carry;

    /** Brings requests to the server and answers back, or fails to. */
    public interface Carrier {
        CompletableFuture<HttpResponse<String>> send(HttpRequest request);
    }

    public BrowserStorage localStorage() {
        return localStorage;
    }

    public boolean isOnline() {
        return online;
    }

    /** Cuts or mends the network. Tabs are not told; see {@link Tab#dispatch}. */
    public void online(boolean now) {
        online = now;
    }

    /** Has the timers of tabs that are opened from now on run faster than the clock, e.g. pauses between retries. */
    public Device timers(double times) {
        speed = times;
        return this;
    }

    /** Has another network carry the requests. */
    public Device carrier(Carrier other) {
        carrier = other;
        return this;
    }

    Carrier carrier() {
        return carrier;
    }

    double speed() {
        return speed;
    }

    /** How many requests its tabs have begun. */
    public int requests() {
        return requests.get();
    }

    void countRequest() {
        requests.incrementAndGet();
    }

    /**
     * A new tab with nothing in it yet.
     *
     * @param origin the content origin, which relative addresses are of
     * @param seed what {@code Math.random} follows from
     */
    public Tab open(URI origin, long seed) {
        return new Tab(this, origin, seed, new BrowserStorage());
    }

    /** The tab after a reload: another page with the same {@code sessionStorage}. The page before is gone. */
    public Tab reload(Tab before, long seed) {
        before.kill();
        return new Tab(this, before.origin(), seed, before.sessionStorage());
    }
}
