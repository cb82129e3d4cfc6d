package org.lectern.benchmarks;

import java.util.SplittableRandom;

/** What content says in a commit, in the words of its standard: nine elements beside suspend data, and interactions. */
enum Vocabulary {
    SCORM_12("SCORM 1.2") {
        @Override
        void elements(StringBuilder json, SplittableRandom random, int sequence) {
            CommitBody.put(json, "cmi.core.lesson_location", page(random));
            CommitBody.put(json, "cmi.core.lesson_status", "incomplete");
            CommitBody.put(json, "cmi.core.exit", "suspend");
            CommitBody.put(json, "cmi.core.score.raw", Integer.toString(random.nextInt(100)));
            CommitBody.put(json, "cmi.core.score.min", "0");
            CommitBody.put(json, "cmi.core.score.max", "100");
            CommitBody.put(json, "cmi.core.session_time", timespan(sequence));
            CommitBody.put(json, "cmi.objectives.0.id", "all-pages");
            CommitBody.put(json, "cmi.objectives.0.score.raw", Integer.toString(random.nextInt(100)));
        }

        @Override
        void interaction(StringBuilder json, SplittableRandom random, int n) {
            String interaction = interactionOf(json, n);
            CommitBody.put(json, interaction + "student_response", Integer.toString(random.nextInt(5)));
            CommitBody.put(json, interaction + "result", random.nextBoolean() ? "correct" : "wrong");
            CommitBody.put(json, interaction + "latency", timespan(random.nextInt(60)));
        }
    },

    SCORM_2004("SCORM 2004") {
        @Override
        void elements(StringBuilder json, SplittableRandom random, int sequence) {
            CommitBody.put(json, "cmi.location", page(random));
            CommitBody.put(json, "cmi.completion_status", "incomplete");
            CommitBody.put(json, "cmi.success_status", "unknown");
            CommitBody.put(json, "cmi.progress_measure", "0." + (10 + random.nextInt(90)));
            CommitBody.put(json, "cmi.score.raw", Integer.toString(random.nextInt(100)));
            CommitBody.put(json, "cmi.score.min", "0");
            CommitBody.put(json, "cmi.score.max", "100");
            CommitBody.put(json, "cmi.score.scaled", "0." + (10 + random.nextInt(90)));
            CommitBody.put(json, "cmi.session_time", "PT" + sequence + "S");
        }

        @Override
        void interaction(StringBuilder json, SplittableRandom random, int n) {
            String interaction = interactionOf(json, n);
            CommitBody.put(json, interaction + "learner_response", "answer_" + random.nextInt(5));
            CommitBody.put(json, interaction + "result", random.nextBoolean() ? "correct" : "incorrect");
            CommitBody.put(json, interaction + "latency", "PT" + random.nextInt(60) + "S");
        }
    };

    private final String standard;

    Vocabulary(String standard) {
        this.standard = standard;
    }

    /** @param sequence number of the commit in its session */
    abstract void elements(StringBuilder json, SplittableRandom random, int sequence);

    /** @param n index of the interaction */
    abstract void interaction(StringBuilder json, SplittableRandom random, int n);

    @Override
    public String toString() {
        return standard;
    }

    private static String page(SplittableRandom random) {
        return "page-" + random.nextInt(40);
    }

    /** Names and types the interaction, and returns what its other elements begin with. */
    private static String interactionOf(StringBuilder json, int n) {
        String interaction = "cmi.interactions." + n + ".";
        CommitBody.put(json, interaction + "id", "question-" + n);
        CommitBody.put(json, interaction + "type", "choice");
        return interaction;
    }

    private static String timespan(int seconds) {
        return digits(4, seconds / 3_600) + ":" + digits(2, seconds / 60 % 60) + ":" + digits(2, seconds % 60);
    }

    private static String digits(int places, int number) {
        String digits = Integer.toString(1_0000 + number);
        return digits.substring(digits.length() - places);
    }
}
