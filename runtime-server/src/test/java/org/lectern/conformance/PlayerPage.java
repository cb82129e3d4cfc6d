package org.lectern.conformance;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The player in a browser, or what stands for one: what a learner sees of it and can do with it. */
interface PlayerPage extends AutoCloseable {
    /** What a control is like to a learner. */
    enum Look {
        ABSENT,
        DISABLED,
        ENABLED
    }

    /** Opens a launch in a new tab. */
    void open(String launchUrl);

    /** @param selector of CSS, in the player's own document */
    Look look(String selector);

    /** The entry of the outline with that title. */
    Look lookAtEntry(String title);

    void press(String selector);

    void pressEntry(String title);

    /** Whether the player is gone: the learner is back in the application. */
    boolean hasLeft();

    /** Calls a function of the content's {@code window.sco} with JSON; answers JSON, or "" when no content is there. */
    String content(String function, String argument);

    /** Lets time pass until that is so; whether it came to be so. */
    boolean waitFor(BooleanSupplier condition, Duration within);

    /** What went wrong in the player's own scripts. */
    List<String> faults();

    @Override
    void close();
}
