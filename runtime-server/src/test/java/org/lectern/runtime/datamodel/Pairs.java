package org.lectern.runtime.datamodel;

import java.util.List;
import java.util.Random;

/** Makes up elements and values, most of them nearly right. */
final class Pairs {
    private static final List<String> VALUES = List.of(
            "",
            "a",
            "b",
            "a b",
            "0",
            "1",
            "-1",
            "0.5",
            "1.0",
            "-0.25",
            "100",
            "101",
            "1e2",
            "+.5",
            "5.",
            "9999999999",
            "true",
            "false",
            "t",
            "completed",
            "incomplete",
            "not attempted",
            "unknown",
            "passed",
            "failed",
            "browsed",
            "suspend",
            "logout",
            "time-out",
            "normal",
            "correct",
            "incorrect",
            "wrong",
            "neutral",
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "likert",
            "matching",
            "performance",
            "sequencing",
            "numeric",
            "other",
            "continue",
            "_none_",
            "{target=a}choice",
            "{target=a.b}jump",
            "{target=}jump",
            "PT1H5M",
            "P1Y2M3DT4H5M6.78S",
            "PT0.5S",
            "P",
            "PT",
            "0000:00:00.0",
            "12:34:56",
            "99:99:99.99",
            "2020-02-29T12:34:56.7+01:00",
            "2019-02-29",
            "2020-12-31",
            "1970",
            "2038-01-31T23:59:59.99Z",
            "urn:a:b",
            "urn:",
            "http://a.b/c?d#e",
            "a%20b",
            "a%2",
            "Übung",
            "欢迎",
            "😀",
            "a#b#c",
            "a[,]b",
            "b[,]a",
            "a[,]a",
            "a[.]b",
            "a[.]b[,]c[.]d",
            "[.]x",
            "1[:]2",
            "2[:]1",
            "[:]",
            "a[.]1[:]2",
            "{lang=en}a",
            "{lang=EN-gb}a[,]{lang=zz}b",
            "{case_matters=true}{order_matters=false}a",
            "{case_matters=x}a",
            "{lang=zh-Hans-CN}a",
            "en",
            "x-a",
            "i-klingon",
            "de-AT",
            "1.a,2.b",
            "{a.b}",
            "a,b");
    private static final List<String> PIECES = List.of(
            "[,]",
            "[.]",
            "[:]",
            "{",
            "}",
            "=",
            "{lang=en}",
            "{lang=",
            "{order_matters=true}",
            " ",
            "\n",
            "\u0000",
            "\u00a0",
            "\u2028",
            "%",
            "%4a",
            "#",
            ":",
            ".",
            ",",
            "-",
            "+",
            "e",
            "E",
            "0",
            "9",
            "31",
            "T",
            "Z",
            "S",
            "a",
            "Z",
            "ü",
            "\u212a",
            "\u0130",
            "ß",
            "\ud83d",
            "\ude00",
            "欢",
            "\"",
            "\\",
            "^",
            "|",
            "[",
            "]");

    private final Random random;
    private final List<String> paths;

    /** @param paths the table's elements, with {@code n} for an index */
    Pairs(long seed, List<String> paths) {
        this.random = new Random(seed);
        this.paths = paths;
    }

    String element() {
        var element = new StringBuilder();
        for (var token : pick(paths).split("\\.", -1)) {
            element.append(element.isEmpty() ? "" : ".").append(token.equals("n") ? index() : token);
        }
        return switch (random.nextInt(40)) {
            case 0 -> mutate(element.toString());
            case 1 -> element + pick(List.of("._children", "._count", "._version", ".0", ".{target=a}", "."));
            default -> element.toString();
        };
    }

    private String index() {
        return switch (random.nextInt(30)) {
            case 0 -> pick(List.of("01", "-1", "99999999999", "x", "1000"));
            case 1, 2 -> "3";
            case 3, 4, 5, 6 -> "2";
            case 7, 8, 9, 10, 11, 12 -> "1";
            default -> "0";
        };
    }

    String value() {
        var value = pick(VALUES);
        for (int i = random.nextInt(3); i > 0; i--) {
            value = mutate(value);
        }
        return random.nextInt(500) == 0 ? value.repeat(20_000 / Math.max(1, value.length())) : value;
    }

    private String mutate(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(2));
        var piece = random.nextInt(3) == 0 ? "" : random.nextInt(4) == 0 ? pick(VALUES) : pick(PIECES);
        return text.substring(0, from) + piece + text.substring(to);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** For a message: what cannot be seen, spelt out. */
    static String show(String text) {
        return text.substring(0, Math.min(80, text.length()))
                .chars()
                .mapToObj(c -> c < 32 || c > 126 ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .reduce("", String::concat);
    }
}
