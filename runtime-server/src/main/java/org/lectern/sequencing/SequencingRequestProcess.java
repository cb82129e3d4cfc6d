package org.lectern.sequencing;

import org.jspecify.annotations.Nullable;

/** Sequencing Request Process, SB.2.12. */
final class SequencingRequestProcess {
    private SequencingRequestProcess() {}

    static SequencingResult of(Session session, SequencingRequest request, @Nullable Activity target) {
        return switch (request) {
            case START -> StartProcess.of(session);
            case RESUME_ALL -> ResumeAllProcess.of(session);
            case CONTINUE -> ContinueProcess.of(session);
            case PREVIOUS -> PreviousProcess.of(session);
            case CHOICE -> ChoiceProcess.of(session, target);
            case JUMP -> JumpProcess.of(session, target);
            case RETRY -> RetryProcess.of(session);
            case EXIT -> ExitProcess.of(session);
        };
    }
}
