package org.lectern.conformance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.conformance.ConformanceCase.Call;
import org.lectern.runtime.outcome.ScormTime;

/**
 * Says whether a call was answered as the case wants it, by the rules of the case folder: values are compared by their
 * type, and what an LMS may decide for itself is left to it.
 */
final class Judge {
    private static final int LONGEST_MESSAGE = 254;
    private static final List<String> ANSWERS = List.of("true", "false", "unknown");
    private static final Pattern TARGETED = Pattern.compile("adl\\.nav\\.request_valid\\.(?:choice|jump)\\b.*");
    private static final Pattern DURATION = Pattern.compile(".*(?:total_time|session_time|latency|max_time_allowed)");
    private static final Pattern TIME = Pattern.compile(".*\\.timestamp");
    private static final Pattern REAL = Pattern.compile(".*(?:progress_measure|completion_threshold"
            + "|scaled_passing_score|\\.score\\.[a-z]+|weighting|audio_level|delivery_speed)");
    private static final Pattern LANGUAGE = Pattern.compile("\\{lang=[^}]*}");

    private final String learnerId;

    Judge(String learnerId) {
        this.learnerId = learnerId;
    }

    /**
     * A call as it went.
     *
     * @param element with its index found
     * @param result of {@code compareObjIds}: the ids, separated by newlines
     */
    record Played(String element, String result, String error) {}

    /** What is wrong with it. */
    Optional<String> problem(Call call, Played played) {
        if (acceptsValue(call, played) && acceptsCode(call, played)) {
            return Optional.empty();
        }
        return Optional.of(call.method() + "(" + brief(String.join(", ", call.arguments())) + ") gave "
                + quoted(played.result()) + " with " + played.error() + ", not " + quoted(call.expected()) + " with "
                + call.code());
    }

    private boolean acceptsValue(Call call, Played played) {
        var result = played.result();
        return switch (call.method()) {
            case "GetErrorString" ->
                call.expected().equals("emptyCS") ? result.isEmpty() : result.length() <= LONGEST_MESSAGE;
            case "GetDiagnostic" -> result.length() <= LONGEST_MESSAGE;
            case "compareObjIds" ->
                new HashSet<>(call.arguments())
                        .equals(new HashSet<>(
                                result.isEmpty() ? List.of() : result.lines().toList()));
            case "GetValue" -> acceptsRead(call, played.element(), result);
            default -> result.equals(call.expected());
        };
    }

    private boolean acceptsRead(Call call, String element, String result) {
        if (element.startsWith("adl.nav.request_valid")) {
            return ANSWERS.contains(result) || (result.isEmpty() && !call.code().equals("0"));
        }
        if (element.equals("cmi.learner_name") || element.startsWith("cmi.comments_from_lms")) {
            return true;
        }
        var expected = call.expected().replace("$LEARNER_ID", learnerId);
        return expected.isEmpty() || same(kind(call, element), expected, result);
    }

    private enum Kind {
        TEXT,
        SET,
        REAL,
        DURATION,
        TIME
    }

    private static Kind kind(Call call, String element) {
        if (element.endsWith("._count") || element.endsWith("._version")) {
            return Kind.TEXT;
        }
        if (element.endsWith("_children")) {
            return Kind.SET;
        }
        if (DURATION.matcher(element).matches() || call.type().matches("(?i).*(?:interval|duration|timespan).*")) {
            return Kind.DURATION;
        }
        if (TIME.matcher(element).matches()) {
            return Kind.TIME;
        }
        return REAL.matcher(element).matches() || call.type().matches("(?i).*(?:real|decimal).*")
                ? Kind.REAL
                : Kind.TEXT;
    }

    private static boolean same(Kind kind, String expected, String result) {
        if (expected.equals(result)) {
            return true;
        }
        return switch (kind) {
            case SET -> new HashSet<>(List.of(expected.split(","))).equals(new HashSet<>(List.of(result.split(","))));
            case REAL -> sameNumber(expected, result);
            case DURATION ->
                ScormTime.ofDuration(expected).isPresent()
                        && ScormTime.ofDuration(expected).equals(ScormTime.ofDuration(result));
            case TIME -> sameTime(expected, result);
            case TEXT -> sameText(expected, result);
        };
    }

    private static boolean sameNumber(String expected, String result) {
        try {
            return new BigDecimal(expected).compareTo(new BigDecimal(result)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A time may be given to fewer places than it was set. */
    private static boolean sameTime(String expected, String result) {
        var shorter = Arrays.asList(expected, result);
        shorter.sort((a, b) -> a.length() - b.length());
        return shorter.get(0).length() >= "YYYY-MM-DDThh:mm:ss".length()
                && shorter.get(1).matches(Pattern.quote(shorter.get(0)) + "(?:\\.0+)?(?:Z|\\+00(?::00)?)?");
    }

    /** An LMS may say the language of a text that did not, and leave it out where it is the default. */
    private static boolean sameText(String expected, String result) {
        var one = LANGUAGE.matcher(expected).lookingAt();
        var other = LANGUAGE.matcher(result).lookingAt();
        return one != other
                && LANGUAGE.matcher(expected)
                        .replaceFirst("")
                        .equals(LANGUAGE.matcher(result).replaceFirst(""));
    }

    private static boolean acceptsCode(Call call, Played played) {
        var code = played.error();
        if (call.method().equals("compareObjIds")
                || TARGETED.matcher(played.element()).matches()) {
            return true;
        }
        if (played.element().startsWith("cmi.comments_from_lms")) {
            var bare = played.element().equals("cmi.comments_from_lms");
            return List.of("0", "301", "403", call.code()).contains(code) || (bare && code.equals("401"));
        }
        return code.equals(call.code());
    }

    private static String quoted(String text) {
        return '"' + brief(text) + '"';
    }

    private static String brief(String text) {
        var line = text.replace("\n", ",");
        return line.length() > 60 ? line.substring(0, 60) + "… (" + line.length() + ")" : line;
    }
}
