package org.lectern.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a learner does between two deliveries, as the test tells a tester: its key, and the wording that says the same in
 * full. The wording decides; the key alone is enough for the few that have a fixed meaning.
 *
 * @param sessionEnds whether the content's own last words must have ended the sequencing session
 */
record LearnerAction(List<Deed> deeds, boolean sessionEnds) {
    /** Content moves on by itself. */
    static final LearnerAction NONE = new LearnerAction(List.of(), false);

    /** One thing that a learner does in the player. */
    sealed interface Deed {}

    /** Uses a navigation control. */
    record Press(Control control) implements Deed {}

    /** Picks an activity in the outline, by its title. */
    record Choose(String title) implements Deed {}

    /** Leaves the course if it is still open, and launches it again. */
    record Relaunch() implements Deed {}

    private static final Pattern TRIGGER =
            Pattern.compile("trigger an? (Continue|Previous|Exit All|Exit|Suspend All|Abandon All|Abandon) Navigation");
    private static final Pattern TARGET = Pattern.compile("target (.+) for a Choice Navigation Event");
    private static final Pattern EXIT = Pattern.compile("(?i)please exit the (?:package|course)");
    private static final Pattern RELAUNCH = Pattern.compile("\\brelaunch\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHOOSE = Pattern.compile("choose (.+?) to continue\\b");
    private static final Pattern LAUNCH = Pattern.compile("(?i)please launch (.+?)\\.?$");
    private static final Pattern ENDED = Pattern.compile("(?:should end|has ended|have ended)");
    private static final Pattern ROOT = Pattern.compile("the activity that corresponds to the root of \"(.+)\"");

    static LearnerAction of(String key, String wording) {
        var deeds = new ArrayList<Deed>();
        var trigger = TRIGGER.matcher(wording);
        if (trigger.find()) {
            deeds.add(new Press(Control.named(trigger.group(1))));
        }
        var target = TARGET.matcher(wording);
        if (target.find()) {
            deeds.add(new Choose(title(target.group(1))));
        }
        if (EXIT.matcher(wording).find()) {
            deeds.add(new Press(Control.EXIT_ALL));
        }
        if (RELAUNCH.matcher(wording).find()) {
            deeds.add(new Relaunch());
        }
        for (var named : List.of(CHOOSE, LAUNCH)) {
            var choice = named.matcher(wording);
            if (choice.find()) {
                deeds.add(new Choose(title(choice.group(1))));
            }
        }
        var ends = ENDED.matcher(wording).find() || key.equals("AutoTest") || key.equals("HasEnded");
        if (deeds.isEmpty() && !ends) {
            deeds.add(ofKey(key));
        }
        // A learner who ends the session by a control is no content that does.
        return new LearnerAction(List.copyOf(deeds), ends && deeds.stream().noneMatch(Press.class::isInstance));
    }

    private static Deed ofKey(String key) {
        if (key.startsWith("Choice~")) {
            return new Choose(title(key.substring("Choice~".length())));
        }
        if (key.startsWith("Relaunch")) {
            return new Relaunch();
        }
        // A learner's exit is from the course.
        return new Press(key.startsWith("Exit") ? Control.EXIT_ALL : Control.named(key.replaceFirst("^TRIG", "")));
    }

    /** The name in the outline. */
    static String title(String wording) {
        var root = ROOT.matcher(wording);
        return root.matches() ? root.group(1) : wording;
    }
}
