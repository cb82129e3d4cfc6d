package org.lectern.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of each learner and course.
 *
 * @param created how many assignments are new
 * @param checkoutUrl where the new ones are paid for; absent where nothing is to be paid, or the payment could not be opened
 */
public record BulkReport(
        int created,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable URI checkoutUrl) {
    static BulkReport of(List<Item> items, @Nullable URI checkoutUrl) {
        var created =
                items.stream().filter(item -> item.outcome() == Outcome.CREATED).count();
        return new BulkReport((int) created, items, checkoutUrl);
    }

    /** @param assignmentId of the new assignment; absent otherwise */
    public record Item(
            UUID learnerId,
            UUID courseId,
            Outcome outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID assignmentId) {}
}
