package org.lectern.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.conformance.ConformanceCase.Step;
import org.lectern.conformance.Learner.Content;
import org.lectern.conformance.LearnerAction.Choose;
import org.lectern.conformance.LearnerAction.Press;
import org.lectern.conformance.LearnerAction.Relaunch;

/** Has a learner go through a case, step by step. A wrong launch fails its step and all that follow. */
final class CaseRunner {
    private final ConformanceCase script;
    private final Map<String, String> acts;
    private final Learner learner;
    private final Judge judge;

    /** @param acts the {@code act} of each activity by its title */
    CaseRunner(ConformanceCase script, Map<String, String> acts, Learner learner, Judge judge) {
        this.script = script;
        this.acts = acts;
        this.learner = learner;
        this.judge = judge;
    }

    CaseResult run() {
        var results = new ArrayList<CaseResult.StepResult>();
        var lost = "";
        for (var i = 0; i < script.steps().size(); i++) {
            var step = script.steps().get(i);
            var problems = new ArrayList<String>();
            if (lost.isEmpty()) {
                lost = attempt(i, step, problems);
            } else {
                problems.add("not reached, because " + lost);
            }
            results.add(new CaseResult.StepResult(step.key(), List.copyOf(problems)));
        }
        return new CaseResult(script.id(), script.family(), List.copyOf(results));
    }

    /** @return why no later step can be reached, or "" */
    private String attempt(int index, Step step, List<String> problems) {
        try {
            if (index == 0) {
                begin(step);
            }
            var content = delivered("act " + step.act());
            if (!content.act().equals(step.act())) {
                throw new ConformanceFailure("act " + content.act() + " was launched instead of " + step.act());
            }
            play(step, content, problems);
            act(step, index + 1 < script.steps().size() ? script.steps().get(index + 1) : null, problems);
            return "";
        } catch (ConformanceFailure failure) {
            problems.add(failure.getMessage());
            return step.key() + ": " + failure.getMessage();
        }
    }

    private Content delivered(String wanted) {
        return learner.delivered().orElseThrow(() -> {
            var faults = learner.faults();
            return new ConformanceFailure("nothing was launched instead of " + wanted
                    + (faults.isEmpty() ? "" : ", and the player failed: " + String.join(" ", faults)));
        });
    }

    private void begin(Step first) {
        learner.launch();
        if (script.start().equals(".")) {
            return;
        }
        learner.arrive();
        if (learner.content().filter(there -> there.act().equals(first.act())).isEmpty()) {
            learner.content().ifPresent(there -> learner.delivered());
            learner.choose(script.start());
        }
    }

    private void play(Step step, Content content, List<String> problems) {
        if (!step.calls().isEmpty() && !content.api()) {
            throw new ConformanceFailure("the content found no API");
        }
        var played = learner.play(step.calls());
        for (var i = 0; i < played.size(); i++) {
            var number = i;
            judge.problem(step.calls().get(i), played.get(i))
                    .ifPresent(problem -> problems.add("call " + number + " " + problem));
        }
        for (var question : step.questions()) {
            if (learner.sees(question.key()) != question.expected()) {
                problems.add(question.key() + " should be answered " + (question.expected() ? "yes" : "no"));
            }
        }
        if (content.endsItself()) {
            learner.endContent();
        }
    }

    private void act(Step step, Step next, List<String> problems) {
        var action = step.action();
        if (action.sessionEnds()) {
            try {
                learner.requireOver();
            } catch (ConformanceFailure failure) {
                problems.add(failure.getMessage());
            }
        }
        for (var deed : action.deeds()) {
            if (deed instanceof Press press) {
                learner.press(press.control());
            } else if (deed instanceof Relaunch) {
                relaunch();
            } else if (deed instanceof Choose choose) {
                choose(choose.title(), next, action.deeds().contains(new Relaunch()));
            }
        }
    }

    private void relaunch() {
        if (!learner.isOver()) {
            learner.press(Control.EXIT_ALL);
        }
        learner.launch();
    }

    private void choose(String title, Step next, boolean relaunched) {
        var act = acts.getOrDefault(title, "");
        if (relaunched) {
            learner.arrive();
            if (next != null
                    && learner.content()
                            .filter(there -> there.act().equals(next.act()))
                            .isPresent()) {
                return;
            }
        }
        learner.choose(title);
        // The wording names a launch of a part that is not in the folder: the script goes on after it.
        if (next != null && !act.isEmpty() && !act.equals(next.act()) && title.matches(".*Test \\d+")) {
            standInForMissingPart(title, next);
        }
    }

    private void standInForMissingPart(String title, Step next) {
        var content = delivered(title);
        learner.play(MissingPart.before(next));
        if (content.endsItself()) {
            learner.endContent();
        }
        var back = acts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(next.act()))
                .findFirst()
                .orElseThrow(() -> new ConformanceFailure("no activity has act " + next.act()));
        learner.choose(back.getKey());
    }
}
