package org.lectern.runtime.datamodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the table's formats into checks, in the order of rules that {@code format.js} lays down. */
final class Formats {
    private static final int RECENT = 1024;

    private final Map<String, FormatRule> rules;
    private final Map<String, Format> compiled = new HashMap<>();

    Formats(Map<String, FormatRule> rules) {
        this.rules = rules;
    }

    FormatRule rule(String name) {
        var rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("The table names a format that it does not define: " + name);
        }
        return rule;
    }

    Format get(String name) {
        var format = compiled.get(name);
        if (format == null) {
            format = compile(rule(name));
            compiled.put(name, format);
        }
        return format;
    }

    private Format compile(FormatRule rule) {
        var steps = steps(rule);
        var delimiters = new Delimiters(getAll(rule.delimiters()));
        var where = rule.where();
        var token = where == null ? null : where.contains();
        var takesOver = where == null ? Format.ANY : get(where.is());
        var longest = rule.length() == null ? Integer.MAX_VALUE : rule.length();
        return value -> {
            if (value.isEmpty() && rule.blank()) {
                return null;
            }
            var rest = value.length() > longest ? null : delimiters.strip(value);
            if (rest == null) {
                return Failure.TYPE;
            }
            return token != null && rest.contains(token) ? takesOver.check(rest) : first(steps, rest);
        };
    }

    private static @Nullable Failure first(List<Format> steps, String value) {
        for (var step : steps) {
            var failure = step.check(value);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private List<Format> steps(FormatRule rule) {
        var steps = new ArrayList<Format>();
        if (rule.is() != null) {
            steps.add(get(rule.is()));
        }
        if (rule.pattern() != null) {
            steps.add(pattern(rule.pattern(), rule.fold()));
        }
        if (rule.values() != null) {
            steps.add(values(rule.values(), rule.or() == null ? value -> Failure.TYPE : get(rule.or())));
        }
        if (rule.minimum() != null || rule.maximum() != null) {
            steps.add(bounds(rule.minimum(), rule.maximum()));
        }
        if (rule.list() != null) {
            steps.add(Composites.list(rule.list(), get(rule.list().of())));
        }
        if (rule.parts() != null) {
            steps.add(Composites.parts(
                    rule.parts(), rule.parts().of().stream().map(this::get).toList()));
        }
        return steps;
    }

    private Map<String, Format> getAll(@Nullable Map<String, String> names) {
        var formats = new LinkedHashMap<String, Format>();
        if (names != null) {
            names.forEach((key, name) -> formats.put(key, get(name)));
        }
        return formats;
    }

    private static Format pattern(String regex, boolean fold) {
        var pattern = Pattern.compile(regex);
        var recent = new Recent<Boolean>(RECENT);
        return value -> recent.get(value, text -> pattern.matcher(fold ? text.toLowerCase(Locale.ROOT) : text)
                        .matches())
                ? null
                : Failure.TYPE;
    }

    private static Format values(List<String> values, Format otherwise) {
        return value -> values.contains(value) ? null : otherwise.check(value);
    }

    private static Format bounds(@Nullable Double minimum, @Nullable Double maximum) {
        double least = minimum == null ? Double.NEGATIVE_INFINITY : minimum;
        double most = maximum == null ? Double.POSITIVE_INFINITY : maximum;
        return value -> {
            var number = Double.parseDouble(value);
            return number >= least && number <= most ? null : Failure.RANGE;
        };
    }
}
