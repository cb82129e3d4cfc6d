package org.lectern.browser;

import java.util.regex.Pattern;

/**
 * A call that content makes although it is an error, so that the right answer is a refusal.
 *
 * @param element which elements; all of it has to match
 */
record Allowed(String call, Pattern element, int error) {
    /** SCORM 2004 content asks for an element before it has a value: 403 is how it learns that there is none. */
    static Allowed unset(String element) {
        return new Allowed("GetValue", Pattern.compile(Pattern.quote(element)), 403);
    }

    /** SCORM 2004 content sets what is not of the element's type. */
    static Allowed mistyped(String element) {
        return new Allowed("SetValue", Pattern.compile(element), 406);
    }

    /** SCORM 1.2 content sets what is not of the element's type. */
    static Allowed mistyped12(String element) {
        return new Allowed("SetValue", Pattern.compile(element), 405);
    }

    boolean covers(Call made) {
        return made.is(call) && made.error() == error && element.matcher(made.element()).matches();
    }
}
