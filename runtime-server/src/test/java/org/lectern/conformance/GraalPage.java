package org.lectern.conformance;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.lectern.testing.js.Device;
import org.lectern.testing.js.Tab;

/** The player without a browser: its own modules in GraalJS, on a document that is just enough for them. */
final class GraalPage implements PlayerPage {
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Device device = new Device();
    private @Nullable Tab tab;
    private @Nullable Value player;

    @Override
    public void open(String launchUrl) {
        close();
        var origin = URI.create(launchUrl.substring(0, launchUrl.indexOf("/player/")));
        tab = device.open(origin, 1);
        player = tab.load("/testing/player-page.js");
        player.invokeMember("open", launchUrl.substring(launchUrl.indexOf('#')));
        tab.run(MOMENT);
    }

    @Override
    public Look look(String selector) {
        return Look.valueOf(player.invokeMember("look", selector).asString());
    }

    @Override
    public Look lookAtEntry(String title) {
        return Look.valueOf(player.invokeMember("lookAtEntry", title).asString());
    }

    @Override
    public void press(String selector) {
        player.invokeMember("press", selector);
    }

    @Override
    public void pressEntry(String title) {
        player.invokeMember("pressEntry", title);
    }

    @Override
    public boolean hasLeft() {
        return player.invokeMember("hasLeft").asBoolean();
    }

    @Override
    public String content(String function, String argument) {
        return player.invokeMember("content", function, argument).asString();
    }

    @Override
    public boolean waitFor(BooleanSupplier condition, Duration within) {
        return tab.runUntil(condition, within);
    }

    @Override
    public List<String> faults() {
        return tab == null ? List.of() : tab.faults();
    }

    @Override
    public void close() {
        if (tab != null) {
            tab.close();
        }
    }
}
