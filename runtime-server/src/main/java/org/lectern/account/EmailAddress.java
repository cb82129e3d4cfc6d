package org.lectern.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/** E-mail addresses as they are stored and compared: in lower case, without spaces around. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final String PART = "[^@\\s\\p{Cntrl}<>(),;:\\\\\"\\[\\]]+";
    private static final Pattern SHAPE = Pattern.compile(PART + "@" + PART);

    private EmailAddress() {}

    /** What somebody typed, as it would be stored if it were an address. */
    public static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} for the field when it is no address */
    public static String checked(String field, @Nullable String typed) {
        var email = typed == null ? "" : normalised(typed);
        if (email.length() > LONGEST || !SHAPE.matcher(email).matches()) {
            throw ProblemException.invalid(field, "This is not an e-mail address.");
        }
        return email;
    }
}
