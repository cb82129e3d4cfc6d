package org.lectern.sequencing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.packages.sequencing.RuleAction;

/** The table of contents as a learner may see it (SN 5.6.5). */
final class Outline {
    private final Session session;
    private final Set<String> choices;
    private final List<OutlineEntry> entries = new ArrayList<>();

    private Outline(Session session, Set<String> choices) {
        this.session = session;
        this.choices = choices;
    }

    /** With what can be chosen in it, and what else can be asked for. */
    static Outlook of(Session session) {
        Validity validity = RequestValidity.of(session);
        Outline outline = new Outline(session, validity.choice());
        outline.add(session.tree.root(), false, false);
        return new Outlook(validity, outline.entries);
    }

    /** Children come in the order in which the learner meets them. */
    private void add(Activity activity, boolean hiddenAbove, boolean disabledAbove) {
        boolean hidden = hiddenAbove || session.precondition(activity, RuleAction.HIDDEN_FROM_CHOICE);
        boolean disabled = disabledAbove || session.checked(activity);
        entries.add(new OutlineEntry(
                activity.identifier(),
                activity.definition().title(),
                activity.depth(),
                activity.isLeaf(),
                activity.definition().visible() && !hidden,
                choices.contains(activity.identifier()),
                disabled,
                activity == session.current,
                session.objectives.completion(activity, 0, false),
                session.objectives.satisfied(activity, 0, false)));
        for (Activity child : session.available(activity)) {
            add(child, hidden, disabled);
        }
    }
}
