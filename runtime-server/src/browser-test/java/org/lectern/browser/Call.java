package org.lectern.browser;

import java.util.List;

/**
 * One call that content made on its API.
 *
 * @param name without SCORM 1.2's prefix: {@code Initialize}, {@code SetValue}, {@code Terminate}, …
 * @param error what {@code GetLastError} said right after it
 */
record Call(String name, List<String> args, String result, int error) {
    static Call of(String name, List<String> args, String result, int error) {
        var plain = name.startsWith("LMS") ? name.substring("LMS".length()) : name;
        return new Call(plain.equals("Finish") ? "Terminate" : plain, List.copyOf(args), result, error);
    }

    /** The element of a GetValue or SetValue. */
    String element() {
        return args.isEmpty() ? "" : args.get(0);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Whether it is one of the three error functions, which leave the error as it is. */
    boolean asksForError() {
        return is("GetLastError") || is("GetErrorString") || is("GetDiagnostic");
    }

    /** Whether it was answered as its caller hoped. */
    boolean isWell() {
        return error == 0 && !result.equals("false");
    }

    @Override
    public String toString() {
        return name + args + " → " + result + (error == 0 ? "" : " (error " + error + ")");
    }
}
