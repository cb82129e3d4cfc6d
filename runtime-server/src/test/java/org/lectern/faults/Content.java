package org.lectern.faults;

import java.util.Random;

/** Content that says anything, in any order, as content does. */
final class Content {
    private static final int MOST_INTERACTIONS = 40;
    private static final int MOST_OBJECTIVES = 8;
    private static final int MOST_COMMENTS = 20;
    private static final String[] WORDS = {"ä", "語", "😀", "page", "|", "0", "true", "\\", "\"", "\n", "𝄞", "ж"};

    private final Standard standard;
    private final Random random;
    private final Ledger ledger;
    private int place;
    private int seconds;

    Content(Standard standard, Random random, Ledger ledger) {
        this.standard = standard;
        this.random = random;
        this.ledger = ledger;
    }

    boolean begin(Visit visit) {
        seconds = 0;
        return visit.call(standard.method("Initialize"), "", "").equals("true");
    }

    /** A few values, and a commit or not yet. */
    void work(Visit visit) {
        set(visit, standard.location(), "k" + ++place);
        for (int i = random.nextInt(4); i > 0; i--) {
            something(visit);
        }
        if (random.nextInt(4) > 0) {
            commit(visit);
        }
    }

    private void something(Visit visit) {
        switch (random.nextInt(8)) {
            case 0, 1 -> set(visit, "cmi.suspend_data", place + ":" + words(random.nextInt(12) == 0 ? 5_000 : 60));
            case 2 -> set(visit, standard.score(), String.valueOf(random.nextInt(101)));
            case 3 -> set(visit, standard.status(), random.nextBoolean() ? "completed" : "incomplete");
            case 4 -> interaction(visit);
            case 5 -> objective(visit);
            case 6 -> comment(visit);
            default -> time(visit);
        }
    }

    private void time(Visit visit) {
        seconds += 1 + random.nextInt(600);
        set(visit, standard.sessionTime(), standard.time(seconds));
    }

    private void interaction(Visit visit) {
        var count = count(visit, "cmi.interactions");
        if (count >= MOST_INTERACTIONS) {
            set(visit, "cmi.interactions." + random.nextInt(count) + ".weighting", String.valueOf(random.nextInt(9)));
            return;
        }
        var prefix = "cmi.interactions." + count + ".";
        set(visit, prefix + "id", "q" + place + "_" + count);
        set(visit, prefix + "type", "choice");
        set(visit, prefix + (standard == Standard.SCORM_12 ? "student_response" : "learner_response"), "a");
        set(visit, prefix + "result", "neutral");
    }

    private void objective(Visit visit) {
        var count = count(visit, "cmi.objectives");
        if (count < MOST_OBJECTIVES) {
            set(visit, "cmi.objectives." + count + ".id", "o" + place + "_" + count);
        } else {
            set(visit, "cmi.objectives." + random.nextInt(count) + ".score.raw", String.valueOf(random.nextInt(101)));
        }
    }

    /** What SCORM 1.2 appends shows by itself whether anything of it was lost or came twice. */
    private void comment(Visit visit) {
        if (standard == Standard.SCORM_12) {
            var comments = visit.call(standard.method("GetValue"), "cmi.comments", "");
            if (comments.length() < 3_000) {
                set(visit, "cmi.comments", "[" + place + "]");
            }
            return;
        }
        var count = count(visit, "cmi.comments_from_learner");
        if (count < MOST_COMMENTS) {
            set(visit, "cmi.comments_from_learner." + count + ".comment", words(10));
        }
    }

    private int count(Visit visit, String collection) {
        return Integer.parseInt(visit.call(standard.method("GetValue"), collection + "._count", ""));
    }

    private String words(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** The content's own end of its session. */
    void finish(Visit visit) {
        time(visit);
        if (random.nextInt(3) > 0) {
            set(visit, standard.exit(), "suspend");
        }
        said(visit, standard.finish(), "", "");
    }

    void commit(Visit visit) {
        said(visit, standard.method("Commit"), "", "");
    }

    private void set(Visit visit, String element, String value) {
        said(visit, standard.method("SetValue"), element, value);
    }

    /** Only a session that is over may refuse. */
    private void said(Visit visit, String method, String element, String value) {
        if (!visit.call(method, element, value).equals("true") && !visit.isOver()) {
            ledger.fault(method + "(" + element + ") failed");
        }
    }
}
