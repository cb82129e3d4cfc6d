package org.lectern.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.Answer;

/**
 * What a navigation led to: {@code Navigated} of the player protocol.
 *
 * @param receipt of the commit that came with it
 * @param ending why there is nothing to deliver; null where there is a delivery
 */
record NavigationAnswer(
        @Nullable Receipt receipt,
        @Nullable Delivery delivery,
        @Nullable Ending ending,
        NavigationView navigation,
        List<ActivityView> activities) {

    /**
     * @param outcome {@code refused}, {@code nothing}, {@code ended}, {@code suspended} or {@code abandoned}
     * @param code of the exception as the specification has it (SN, appendix C); null where nothing went wrong
     */
    record Ending(String outcome, @Nullable String code) {
        static @Nullable Ending of(Answer answer) {
            var problem = answer.problem();
            var code = problem == null ? null : problem.code();
            return switch (answer.outcome()) {
                case DELIVERY -> null;
                case REFUSED -> new Ending("refused", code);
                case NOTHING -> new Ending("nothing", code);
                case ENDED -> new Ending("ended", code);
                case SUSPENDED -> new Ending("suspended", code);
                case ABANDONED -> new Ending("abandoned", code);
            };
        }
    }
}
