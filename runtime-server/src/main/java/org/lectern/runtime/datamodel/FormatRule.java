package org.lectern.runtime.datamodel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the table's {@code formats}; {@code format.js} says what each property means. A property that is not named
 * here fails the reading of the table, so that no rule can be written for one reader only.
 */
@JsonIgnoreProperties({"spm", "editions"})
record FormatRule(
        boolean blank,
        @Nullable Integer length,
        @Nullable Map<String, String> delimiters,
        @Nullable Where where,
        @Nullable String is,
        @Nullable String pattern,
        boolean fold,
        @Nullable List<String> values,
        @Nullable String or,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable Items list,
        @Nullable Parts parts) {

    /** Another format takes over if the value contains a token. */
    record Where(String contains, String is) {}

    @JsonIgnoreProperties("spm")
    record Items(String separator, String of, boolean distinct) {}

    record Parts(String separator, List<String> of, boolean some, boolean ascending) {}
}
