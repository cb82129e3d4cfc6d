package org.lectern.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A new assignment.
 *
 * @param checkoutUrl where it is paid for; absent where nothing is to be paid, or the payment could not be opened
 */
public record NewlyAssigned(
        @JsonUnwrapped Assignment assignment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable URI checkoutUrl) {}
