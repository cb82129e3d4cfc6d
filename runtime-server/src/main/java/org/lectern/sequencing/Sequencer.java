package org.lectern.sequencing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of sequencing. Each is pure: equal arguments give equal answers, and no argument is changed. */
public final class Sequencer {
    private Sequencer() {}

    /** The request that a new session begins with: resume what is suspended, else start. */
    public static NavigationRequest begin(SequencingState state) {
        return NavigationRequest.of(
                state.suspended() == null ? NavigationRequest.Type.START : NavigationRequest.Type.RESUME_ALL);
    }

    /**
     * Overall Sequencing Process, OP.1.
     *
     * @param left run-time data of the content that is left: what it has set since it was last tracked, and in any case
     *     {@code cmi.exit} and {@code cmi.session_time}, which count only here; null where there was no content
     */
    public static Answer navigate(
            ActivityTree tree,
            SequencingState state,
            LearnerState learner,
            NavigationRequest request,
            @Nullable RunTimeData left,
            Instant now) {
        Session session = new Session(tree, state, learner, now);
        if (left != null) {
            RunTimeTracking.of(session, left, true);
        }
        return OverallSequencing.of(session, request);
    }

    /** Takes over what content has set, without ending anything. Nothing changes while no activity is active. */
    public static Tracked track(
            ActivityTree tree, SequencingState state, LearnerState learner, RunTimeData data, Instant now) {
        Session session = new Session(tree, state, learner, now);
        RunTimeTracking.of(session, data, false);
        return new Tracked(session.state(), session.learner());
    }

    /**
     * The same for content that has ended its session, whose clusters are rolled up as well: a window may be closed without a
     * navigation, which would end the attempt and roll it up then.
     *
     * @param suspended whether it wants to go on later, {@code cmi.exit}: clusters may count it only if not (RB.1.4.2)
     */
    public static Tracked finish(
            ActivityTree tree,
            SequencingState state,
            LearnerState learner,
            RunTimeData data,
            boolean suspended,
            Instant now) {
        Session session = new Session(tree, state, learner, now);
        RunTimeTracking.of(session, data, false);
        if (session.current != null && session.track(session.current).active) {
            session.track(session.current).suspended = suspended;
            EndAttempt.rollUp(session, session.current);
        }
        return new Tracked(session.state(), session.learner());
    }

    /**
     * The request that follows when content has terminated (RTE 4.2.8 and SN 5.6.6).
     *
     * @param exit {@code cmi.exit}; {@code time-out} and {@code logout} end the whole attempt, whatever else was asked
     * @param navRequest {@code adl.nav.request}
     * @param chosen what the learner has asked for, which wins over what content asks for
     * @return null for none: the content has ended, and the learner decides
     */
    public static @Nullable NavigationRequest requestAfter(
            @Nullable String exit, @Nullable String navRequest, @Nullable NavigationRequest chosen) {
        if ("time-out".equals(exit) || "logout".equals(exit)) {
            return NavigationRequest.of(NavigationRequest.Type.EXIT_ALL);
        }
        return chosen != null ? chosen : NavigationRequest.parse(navRequest);
    }

    /** Which requests would be honoured now. */
    public static Validity validity(ActivityTree tree, SequencingState state, LearnerState learner, Instant now) {
        return RequestValidity.of(new Session(tree, state, learner, now));
    }

    /** The table of contents, each activity before its children. */
    public static List<OutlineEntry> outline(
            ActivityTree tree, SequencingState state, LearnerState learner, Instant now) {
        return outlook(tree, state, learner, now).outline();
    }

    /** Both at once, for little more than one of them. */
    public static Outlook outlook(ActivityTree tree, SequencingState state, LearnerState learner, Instant now) {
        return Outline.of(new Session(tree, state, learner, now));
    }

    /** What the data model of the current activity starts with; nothing where there is none. */
    public static Launch launch(ActivityTree tree, SequencingState state, LearnerState learner, Instant now) {
        Session session = new Session(tree, state, learner, now);
        return session.current == null ? new Launch(Map.of(), Map.of()) : LaunchValues.of(session, session.current);
    }
}
