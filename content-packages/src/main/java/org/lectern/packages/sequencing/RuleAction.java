package org.lectern.packages.sequencing;

/** What a sequencing rule does (SN 3.4.3 to 3.4.5). */
public enum RuleAction {
    SKIP(Kind.PRE),
    DISABLED(Kind.PRE),
    HIDDEN_FROM_CHOICE(Kind.PRE),
    STOP_FORWARD_TRAVERSAL(Kind.PRE),
    EXIT(Kind.EXIT),
    EXIT_PARENT(Kind.POST),
    EXIT_ALL(Kind.POST),
    RETRY(Kind.POST),
    RETRY_ALL(Kind.POST),
    CONTINUE(Kind.POST),
    PREVIOUS(Kind.POST);

    /** When rules are looked at: before an activity is delivered, while its descendants end, after it has ended. */
    public enum Kind {
        PRE,
        EXIT,
        POST
    }

    private final Kind kind;

    RuleAction(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
