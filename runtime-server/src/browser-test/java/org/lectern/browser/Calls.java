package org.lectern.browser;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every API call in a browser context, by the session that it belongs to. */
final class Calls {
    private final List<Session> sessions = new ArrayList<>();

    /** Listens to all pages of the context, present and to come. */
    static Calls in(BrowserContext context) {
        var calls = new Calls();
        context.exposeBinding("lecternCall", (source, args) -> {
            calls.add(read((Map<?, ?>) args[0]));
            return null;
        });
        context.addInitScript(script());
        return calls;
    }

    /** None: nobody listens. */
    static Calls unheard() {
        return new Calls();
    }

    private static Call read(Map<?, ?> told) {
        var args = ((List<?>) told.get("args")).stream().map(String::valueOf).toList();
        return Call.of((String) told.get("name"), args, (String) told.get("result"), Integer.parseInt((String)
                told.get("error")));
    }

    private void add(Call call) {
        if (sessions.isEmpty() || call.is("Initialize")) {
            sessions.add(new Session());
        }
        last().add(call);
    }

    List<Session> sessions() {
        return List.copyOf(sessions);
    }

    /** The newest session. */
    Session last() {
        return sessions.get(sessions.size() - 1);
    }

    private static String script() {
        try (var script = Calls.class.getResourceAsStream("tap.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
