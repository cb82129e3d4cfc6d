package org.lectern.benchmarks;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A learner who goes on and back by turns, each time with the commit of the activity that is left. */
final class Navigator implements Load.Client {
    private static final Pattern DELIVERED = Pattern.compile("\"delivery\":\\{\"lecture\":\"([^\"]+)\"");

    private final Learner learner;
    private String lecture;
    private int step;

    /** @param learner in a sequenced course, with its first activity open */
    Navigator(Learner learner) {
        this.learner = learner;
        this.lecture = learner.lecture();
    }

    @Override
    public void work() throws IOException {
        String request = step++ % 2 == 0 ? "continue" : "previous";
        String answer = learner.post(
                "/runtime/navigation",
                "{\"request\":\"" + request + "\",\"commit\":" + learner.nextCommit(lecture) + "}");
        Matcher delivered = DELIVERED.matcher(answer);
        if (!delivered.find()) {
            throw new IOException("Nothing was delivered: " + answer.substring(0, Math.min(500, answer.length())));
        }
        lecture = delivered.group(1);
    }
}
