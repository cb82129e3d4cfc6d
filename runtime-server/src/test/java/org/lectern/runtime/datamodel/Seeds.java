package org.lectern.runtime.datamodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What made-up values begin with, and what is put into them. */
final class Seeds {
    /** Legal somewhere, or nearly. */
    static final List<String> VALUES = read("""
            ["", " ", "a", "b", "a b", "0", "1", "-1", "0.5", "1.0", "-0.25", "100", "101", "50", "-100", "-101",
             "1e2", "1e3", "1E-3", "1e", "e1", "+1", "+.5", ".5", "5.", "-0", "-0.0", "+0", "007", "00.10", "--1", "+-1",
             "0x10", "1_0", "1,5", "1.2.3", ".", "-", "+", "NaN", "Infinity", "-Infinity", "1d", "1f", "9999999999",
             "1e308", "1e309", "-1e309", "1e-400", "0.99999999999999999999", "1.00000000000000000001", "100.000000000000001",
             "true", "false", "True", "t", "f", "T", "completed", "incomplete", "not attempted", "unknown", "passed", "failed",
             "browsed", "Passed", "suspend", "logout", "time-out", "normal", "correct", "incorrect", "wrong", "unanticipated",
             "neutral", "true-false", "choice", "fill-in", "long-fill-in", "likert", "matching", "performance", "sequencing",
             "numeric", "other", "continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_",
             "{target=a}choice", "{target=a.b}jump", "{target=}jump", "{target=a}continue", "{target={a}}choice",
             "PT1H5M", "P1Y2M3DT4H5M6.78S", "PT0.5S", "P", "PT", "P1D", "PT1S", "P0Y", "PT1.123S", "P1W", "-PT1S", "P1DT", "PT1M1H",
             "00:00:00", "000:00:00", "0000:00:00.0", "12:34:56", "23:59:59.99", "24:00:00", "00:60:00", "99:99:99.99",
             "0:00:00", "00000:00:00", "00:00:00.123", "00:00", "1970", "1969", "2038", "2039", "2020-02", "2020-13",
             "2020-02-29", "2019-02-29", "2000-02-29", "2020-04-31", "2020-12-31", "2020-01-02T03", "2020-01-02T03:04",
             "2020-01-02T03:04:05", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05.6Z", "2020-02-29T12:34:56.7+01:00",
             "2020-01-02T03:04:05.67-05", "2020-01-02T03:04:05.678Z", "2020-01-02T24:00:00", "2038-01-31T23:59:59.99Z",
             "urn:a:b", "urn:", "urn:#", "http://a.b/c?d#e", "a#b#c", "a%20b", "a%2", "%", "a:b", "a:", ":a", "\\u00dcbung",
             "\\u6b22\\u8fce", "\\ud83d\\ude00", "\\ud83d", "\\ude00\\ud83d", "\\udbff\\udfff", "a\\u0000", "\\ufeffa", "\\uffff",
             "a[,]b", "b[,]a", "a[,]a", "a[,]", "[,]", "a[.]b", "a[.]b[,]c[.]d", "[.]x", "x[.]", "[.]", "a[.]b[.]c",
             "1[:]2", "2[:]1", "[:]", "1[:]", "[:]2", "1[:]2[:]3", "a[.]1[:]2", "a[.]2[:]1", "a[.]x[:]y", "-0[:]0", "1e2[:]99",
             "{lang=en}a", "{lang=EN-gb}a[,]{lang=zz}b", "{lang=}a", "{lang=en}{lang=fr}a", "{lang=zh-Hans-CN}a", "{lang=en",
             "{case_matters=true}{order_matters=false}a", "{case_matters=x}a", "{order_matters=true}a[.]b",
             "{order_matters=x}a[.]b", "{case_matters=true}{lang=en}a", "{{lang=en}}a", "{lang={lang=en}}a", "{}", "{=}",
             "en", "EN", "x-a", "i-klingon", "de-AT", "en-zz", "zz", "fra", "en-419", "\\u212aO", "\\u0130d",
             "1.a,2.b", "{1.a,2.b}", "{a.b}", "{a}", "a,b", "a.b", "a.", ".a", ",", "abc"]
            """);

    /** Those that look like a time: few are legal in any one place. */
    static final List<String> TIMES = VALUES.stream()
            .filter(value -> value.matches("-?P[^e]*|[0-9]+:.*|[0-9]{4}(?:-.*)?"))
            .toList();

    static final List<String> PIECES = read("""
            ["[,]", "[.]", "[:]", "[;]", "[", "]", "{", "}", "=", "{lang=en}", "{lang=", "{order_matters=true}",
             "{case_matters=false}", "{target=a}", " ", "\\t", "\\n", "\\r\\n", "\\u0000", "\\u0001", "\\u001f", "\\u007f", "\\u0085",
             "\\u00a0", "\\u1680", "\\u2003", "\\u200b", "\\u2028", "\\u3000", "\\ufeff", "%", "%4a", "%4", "#", ":", ".", ",", "-", "+",
             "e", "E", "e5", "0", "9", "31", "60", "T", "Z", "z", "S", "P", "+01:00", ".5", "a", "A", "\\u00fc", "\\u212a", "\\u0130",
             "\\u0131", "\\u00df", "\\u0663", "\\u00bd", "\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\udbc0\\udc00", "\\u6b22", "e\\u0301", "\\"",
             "'", "\\\\", "^", "|", "<", ">", "`"]
            """);

    private Seeds() {}

    private static List<String> read(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
