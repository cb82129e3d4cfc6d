package org.lectern.runtime.datamodel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the table's {@code elements}. The properties that are left out concern reading a value only; any other that
 * is not named here fails the reading of the table.
 */
@JsonIgnoreProperties({"clause", "children", "default", "decided", "navigation", "appends", "editions"})
record ElementRule(
        @Nullable String access,
        @Nullable String constant,
        @Nullable String format,
        @Nullable String by,
        @Nullable Map<String, String> formats,
        @Nullable Records collection,
        @Nullable String requires,
        @Nullable Unique unique,
        boolean once,
        @Nullable List<String> decides,
        @Nullable String argument,
        @Nullable List<String> only) {

    static final ElementRule NONE =
            new ElementRule(null, null, null, null, null, null, null, null, false, null, null, null);

    /** {@code r}, {@code w}, {@code rw}, or "" for a category. */
    String accessOrNone() {
        return access == null ? "" : access;
    }

    /** A collection: {@code fixed} if content cannot add records, {@code most} if another element limits their number. */
    @JsonIgnoreProperties({"spm", "children"})
    record Records(boolean fixed, @Nullable Most most) {}

    record Most(String by, Map<String, Integer> limits) {}

    /** No two records of the collection have the same value, if the element {@code by} has one of these values. */
    record Unique(@Nullable List<String> among) {}
}
