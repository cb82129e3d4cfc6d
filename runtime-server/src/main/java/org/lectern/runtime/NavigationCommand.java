package org.lectern.runtime;

import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.sequencing.NavigationRequest;

/**
 * Where a learner, or the content, wants to go: the body of {@code POST /runtime/navigation}.
 *
 * @param commit the last of the content that is left, if it was not sent before
 * @param target identifier of the activity, for a choice or a jump
 * @param step the number of this navigation, one more than that of the newest; null to have it applied whatever came before
 */
record NavigationCommand(
        @Nullable Commit commit,
        @Nullable String request,
        @Nullable String target,
        @Nullable Integer step) {
    /** @throws ProblemException {@code VALIDATION_ERROR} for {@code request} or {@code target} */
    NavigationRequest navigation() {
        var type = type();
        var targeted = type == NavigationRequest.Type.CHOICE || type == NavigationRequest.Type.JUMP;
        if (targeted && target == null) {
            throw ProblemException.invalid("target", "Say which activity, by its identifier.");
        }
        return targeted ? new NavigationRequest(type, target) : NavigationRequest.of(type);
    }

    private NavigationRequest.Type type() {
        return switch (request == null ? "" : request) {
            case "start" -> NavigationRequest.Type.START;
            case "resumeAll" -> NavigationRequest.Type.RESUME_ALL;
            case "continue" -> NavigationRequest.Type.CONTINUE;
            case "previous" -> NavigationRequest.Type.PREVIOUS;
            case "choice" -> NavigationRequest.Type.CHOICE;
            case "jump" -> NavigationRequest.Type.JUMP;
            case "exit" -> NavigationRequest.Type.EXIT;
            case "exitAll" -> NavigationRequest.Type.EXIT_ALL;
            case "suspendAll" -> NavigationRequest.Type.SUSPEND_ALL;
            case "abandon" -> NavigationRequest.Type.ABANDON;
            case "abandonAll" -> NavigationRequest.Type.ABANDON_ALL;
            case "retry" -> NavigationRequest.Type.RETRY;
            case "retryAll" -> NavigationRequest.Type.RETRY_ALL;
            default -> throw ProblemException.invalid("request", "There is no such navigation request.");
        };
    }
}
