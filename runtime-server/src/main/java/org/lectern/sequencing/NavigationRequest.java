package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A navigation request (SN 5.6.2), of the learner or of the content.
 *
 * @param target the activity's identifier, for a choice or a jump only
 */
public record NavigationRequest(Type type, @Nullable String target) {
    private static final Pattern TARGETED = Pattern.compile("\\{target=(.*)}(choice|jump)", Pattern.DOTALL);

    /** The navigation requests of SN 5.6.2, table 5.6.2a. */
    public enum Type {
        START,
        RESUME_ALL,
        CONTINUE,
        PREVIOUS,
        CHOICE,
        JUMP,
        EXIT,
        EXIT_ALL,
        SUSPEND_ALL,
        ABANDON,
        ABANDON_ALL,
        /** Not of that table: a learner who wants the activity from its beginning, as the sequencing request does. */
        RETRY,
        /** The same for the course. */
        RETRY_ALL;

        /** Whether it ends what is open and leads nowhere: rules that follow {@code exit} may lead on (TB.2.2, TB.2.3). */
        public boolean onlyEnds() {
            return switch (this) {
                case EXIT_ALL, SUSPEND_ALL, ABANDON, ABANDON_ALL -> true;
                default -> false;
            };
        }
    }

    public NavigationRequest {
        requireNonNull(type);
        if ((type == Type.CHOICE || type == Type.JUMP) != (target != null)) {
            throw new IllegalArgumentException("target belongs to a choice or a jump, and to nothing else");
        }
    }

    public static NavigationRequest of(Type type) {
        return new NavigationRequest(type, null);
    }

    public static NavigationRequest choice(String target) {
        return new NavigationRequest(Type.CHOICE, target);
    }

    public static NavigationRequest jump(String target) {
        return new NavigationRequest(Type.JUMP, target);
    }

    /** A value of {@code adl.nav.request} (SN 5.6.6); null for none, {@code _none_} and what is no request. */
    public static @Nullable NavigationRequest parse(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var targeted = TARGETED.matcher(value);
        if (targeted.matches()) {
            return targeted.group(2).equals("choice") ? choice(targeted.group(1)) : jump(targeted.group(1));
        }
        return switch (value) {
            case "continue", "previous", "exit", "abandon" -> of(Type.valueOf(value.toUpperCase(Locale.ROOT)));
            case "exitAll" -> of(Type.EXIT_ALL);
            case "suspendAll" -> of(Type.SUSPEND_ALL);
            case "abandonAll" -> of(Type.ABANDON_ALL);
            default -> null;
        };
    }
}
