package org.lectern.sequencing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.ConformanceCase.Call;
import org.lectern.sequencing.ConformanceCase.Question;
import org.lectern.sequencing.ConformanceCase.Step;
import org.lectern.sequencing.NavigationRequest.Type;

/** Plays one case: an LMS that does nothing but keep what the functions answer. */
final class CasePlay {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConformanceCase script;
    private final ContentPlayer player;
    private final List<String> failures = new ArrayList<>();
    /** The run-time data of attempts that can be resumed. */
    private final Map<String, Map<String, String>> kept = new HashMap<>();

    private SequencingState state = SequencingState.initial(1);
    private LearnerState learner;
    private Instant now = Instant.parse("2030-01-01T08:00:00Z");

    CasePlay(ConformanceCase script, LearnerState learner, ContentPlayer player) {
        this.script = script;
        this.learner = learner;
        this.player = player;
    }

    LearnerState learner() {
        return learner;
    }

    /** What went wrong, empty for nothing. */
    List<String> play() {
        Answer answer = script.start().equals(".")
                ? navigate(Sequencer.begin(state), null)
                : navigate(NavigationRequest.choice(identifier(script.start())), null);
        for (Step step : script.steps()) {
            Delivery delivery = answer.delivery();
            String act = delivery == null ? answer.outcome() + " " + answer.problem() : script.act(delivery.activity());
            if (!act.equals(step.act())) {
                failures.add(step.key() + ": delivered is " + act + " instead of " + step.act());
                return failures;
            }
            answer = play(step, Objects.requireNonNull(delivery));
        }
        if (state.current() != null) {
            failures.add("the session is not over: " + answer.outcome() + " " + answer.problem());
        }
        return failures;
    }

    private Answer play(Step step, Delivery delivery) {
        Launch launch = Sequencer.launch(script.tree(), state, learner, now);
        Validity validity = Sequencer.validity(script.tree(), state, learner, now);
        Map<String, String> values = values(delivery, launch);
        ContentPlayer.Content content = player.open(values, launch, navigation(validity));
        CallJudge judge = new CallJudge(content, step.key());
        for (Call call : step.calls()) {
            failures.addAll(judge.judge(call));
        }
        for (Question question : step.questions()) {
            if (new Controls(script, state, learner, validity, now).answer(question.key()) != question.expected()) {
                failures.add(step.key() + ": " + question.key() + " should be " + question.expected());
            }
        }
        content.call("Terminate", List.of(""));
        Map<String, String> set = content.set();
        Answer answer = leave(step, RunTimeData.of(values, set));
        Map<String, String> all = new HashMap<>(values);
        all.putAll(set);
        all.keySet().removeIf(element -> element.matches("adl\\..*|cmi\\.(exit|session_time|entry)"));
        kept.put(delivery.activity(), all);
        return answer;
    }

    private Answer leave(Step step, RunTimeData left) {
        NavigationRequest chosen = chosen(step.cui());
        NavigationRequest request =
                Sequencer.requestAfter(left.set().get("cmi.exit"), left.set().get("adl.nav.request"), chosen);
        Answer answer = request == null ? navigate(NavigationRequest.of(Type.EXIT), left) : navigate(request, left);
        if (step.cui().matches("(Relaunch|ExitCM|Suspend|DM|API).*")) {
            if (state.current() != null) {
                failures.add(step.key() + ": the session is not over before the relaunch");
            }
            answer = step.cui().equals("RelaunchCM10")
                    ? navigate(NavigationRequest.choice(identifier("Activity 4")), null)
                    : navigate(Sequencer.begin(state), null);
        }
        return answer;
    }

    private @Nullable NavigationRequest chosen(String cui) {
        if (cui.startsWith("Choice~")) {
            return NavigationRequest.choice(identifier(cui.substring("Choice~".length())));
        }
        return cui.equals("Continue")
                ? NavigationRequest.of(Type.CONTINUE)
                : cui.equals("Previous")
                        ? NavigationRequest.of(Type.PREVIOUS)
                        : cui.startsWith("Suspend")
                                ? NavigationRequest.of(Type.SUSPEND_ALL)
                                : cui.matches("TRIGExitAll|Exit.*") ? NavigationRequest.of(Type.EXIT_ALL) : null;
    }

    private Answer navigate(NavigationRequest request, @Nullable RunTimeData left) {
        now = now.plusSeconds(60);
        Answer answer = Sequencer.navigate(script.tree(), state, learner, request, left, now);
        state = throughJson(answer.state(), SequencingState.class);
        learner = throughJson(answer.learner(), LearnerState.class);
        return answer;
    }

    private Map<String, String> values(Delivery delivery, Launch launch) {
        Map<String, String> values =
                delivery.resumed() ? new HashMap<>(kept.getOrDefault(delivery.activity(), Map.of())) : new HashMap<>();
        var data =
                Objects.requireNonNull(script.items().get(delivery.activity())).launchData();
        values.put("cmi.learner_id", "$LEARNER_ID");
        values.put("cmi.learner_name", "$LEARNER_NAME");
        values.put("cmi.credit", "credit");
        values.put("cmi.mode", "normal");
        values.put("cmi.entry", delivery.resumed() ? "resume" : "ab-initio");
        if (data.dataFromLms() != null) {
            values.put("cmi.launch_data", data.dataFromLms());
        }
        if (data.maxTimeAllowed() != null) {
            values.put("cmi.max_time_allowed", data.maxTimeAllowed());
        }
        if (data.timeLimitAction() != null) {
            values.put("cmi.time_limit_action", data.timeLimitAction());
        }
        values.putAll(launch.values());
        return values;
    }

    private Map<String, Object> navigation(Validity validity) {
        Map<String, Boolean> choice = new HashMap<>();
        Map<String, Boolean> jump = new HashMap<>();
        for (Activity activity : script.tree().activities()) {
            choice.put(activity.identifier(), validity.choice().contains(activity.identifier()));
            jump.put(activity.identifier(), validity.jump().contains(activity.identifier()));
        }
        return Map.of(
                "continue", validity.continues(), "previous", validity.previous(), "choice", choice, "jump", jump);
    }

    private String identifier(String title) {
        return title.startsWith("the activity that corresponds to the root")
                ? script.tree().root().identifier()
                : script.tree().activities().stream()
                        .filter(activity -> activity.definition().title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .identifier();
    }

    private static <T> T throughJson(T value, Class<T> type) {
        try {
            String text = JSON.writeValueAsString(value);
            T back = JSON.readValue(text, type);
            if (!back.equals(value)) {
                throw new AssertionError(text + " came back as " + back);
            }
            return back;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
