package org.lectern.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.conformance.ConformanceCase.Call;
import org.lectern.conformance.PlayerPage.Look;
import org.lectern.http.Json;

/** A learner who takes a course in the player: opens it, uses its controls, leaves it and comes back. */
final class Learner implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("adl.patience", 20));
    /** For what a receipt that is still under way may offer. */
    private static final Duration CONTROL_PATIENCE = Duration.ofSeconds(5);
    /** Panels of the player that say that the session is over, where it does not go away by itself. */
    private static final List<String> ENDINGS = List.of("left", "ended", "over");

    private static final TypeReference<List<Judge.Played>> PLAYED = new TypeReference<>() {};

    private final PlayerPage page;
    private final Supplier<String> launches;
    private String lastContent = "";
    /** Once seen, it stays so, whatever can be seen of a page on its way to another. */
    private boolean over;

    /** @param launches each launches the course anew and answers the launch URL */
    Learner(PlayerPage page, Supplier<String> launches) {
        this.page = page;
        this.launches = launches;
    }

    /** The page that stands before the learner. @param id another at each delivery */
    record Content(String id, String path, String query, boolean api) {
        String act() {
            return CasePackage.act(query);
        }

        /** ADL's pages end their session after their script, but for one that leaves it to its unloading. */
        boolean endsItself() {
            return !path.contains("SingleDoTerminate");
        }
    }

    void launch() {
        over = false;
        page.open(launches.get());
    }

    /** Waits until something stands where the content would: content, or a panel that says why there is none. */
    void arrive() {
        page.waitFor(() -> content().isPresent() || page.look(".panel[data-panel]") != Look.ABSENT, PATIENCE);
    }

    /** The content that is there now. */
    Optional<Content> content() {
        var about = page.content("about", "null");
        if (about.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(about, new TypeReference<Content>() {}));
    }

    /** Waits for content that was not there before. */
    Optional<Content> delivered() {
        page.waitFor(
                () -> content().filter(now -> !now.id().equals(lastContent)).isPresent(), PATIENCE);
        var now = content().filter(there -> !there.id().equals(lastContent));
        now.ifPresent(there -> lastContent = there.id());
        return now;
    }

    List<Judge.Played> play(List<Call> calls) {
        return calls.isEmpty() ? List.of() : read(page.content("play", json(calls)), PLAYED);
    }

    /** Has the content end its session. */
    void endContent() {
        page.content("end", "null");
    }

    /** @throws ConformanceFailure if the player has no such control, or it is disabled */
    void press(Control control) {
        page.waitFor(() -> offered(control).isPresent(), CONTROL_PATIENCE);
        page.press(offered(control).orElseThrow(() -> new ConformanceFailure("the player offers no " + control)));
        if (control == Control.EXIT_ALL || control == Control.SUSPEND_ALL) {
            requireOver();
        }
    }

    /** @throws ConformanceFailure if the outline has no such entry, or it cannot be chosen */
    void choose(String title) {
        if (!page.waitFor(() -> page.lookAtEntry(title) == Look.ENABLED, CONTROL_PATIENCE)) {
            throw new ConformanceFailure("the outline offers no " + title);
        }
        page.pressEntry(title);
    }

    private Optional<String> offered(Control control) {
        return shown(control).filter(selector -> page.look(selector) == Look.ENABLED);
    }

    private Optional<String> shown(Control control) {
        if (control.inMenu() && page.look("#menu-list") == Look.ABSENT && page.look("#menu-toggle") == Look.ENABLED) {
            page.press("#menu-toggle");
        }
        return control.selectors().stream()
                .filter(selector -> page.look(selector) != Look.ABSENT)
                .findFirst();
    }

    /** Answers a question about the player's controls as somebody would who looks at them. */
    boolean sees(String question) {
        var parts = question.split("[.@]", 4);
        if (parts[0].equals("toc")) {
            return parts.length > 3
                    ? page.lookAtEntry(LearnerAction.title(parts[3])) == Look.ENABLED
                    : (page.look("#outline-list button") == Look.ENABLED) == parts[1].equals("enabled");
        }
        var look = shown(Control.named(parts[0])).map(page::look).orElse(Look.ABSENT);
        return switch (parts[1]) {
            case "enabled" -> look == Look.ENABLED;
            // A control that the content hides cannot be used either, and ADL's cases call that disabled.
            case "disabled" -> look != Look.ENABLED;
            case "visible" -> look != Look.ABSENT;
            case "hidden" -> look == Look.ABSENT;
            default -> throw new ConformanceFailure("nobody knows how to answer " + question);
        };
    }

    /** Whether the sequencing session has ended. */
    boolean isOver() {
        over = over
                || page.hasLeft()
                || ENDINGS.stream().anyMatch(kind -> page.look(".panel[data-panel=\"" + kind + "\"]") != Look.ABSENT);
        return over;
    }

    /** @throws ConformanceFailure if the session goes on */
    void requireOver() {
        if (!page.waitFor(this::isOver, PATIENCE)) {
            throw new ConformanceFailure("the session did not end");
        }
    }

    List<String> faults() {
        return page.faults();
    }

    @Override
    public void close() {
        page.close();
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new ConformanceFailure("the content answered " + json);
        }
    }
}
