package org.lectern.runtime.datamodel;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes up elements and values, most of them nearly right. */
final class Pairs {
    /** The longest values that the tables' formats take. */
    private static final List<Integer> LENGTHS = List.of(255, 1000, 4000, 16_000, 64_000, 256_000);

    private final Random random;
    private final List<String> paths;
    private final Map<String, List<String>> words;

    /** @param words the table's elements, with {@code n} for an index, and the vocabulary of each, if it has one */
    Pairs(long seed, Map<String, List<String>> words) {
        this.random = new Random(seed);
        this.paths = List.copyOf(new TreeSet<>(words.keySet()));
        this.words = words;
    }

    /** An element and a value. */
    List<String> next() {
        var path = pick(paths);
        var own = words.getOrDefault(path, List.of());
        return List.of(element(path), value(own.isEmpty() || random.nextInt(3) == 0 ? Seeds.VALUES : own));
    }

    private String element(String path) {
        var element = new StringBuilder();
        for (var token : path.split("\\.", -1)) {
            element.append(element.isEmpty() ? "" : ".").append(token.equals("n") ? index() : token);
        }
        return switch (random.nextInt(40)) {
            case 0 -> mutate(element.toString());
            case 1 ->
                element
                        + pick(List.of(
                                "._children", "._count", "._version", ".0", ".{target=a}", "._count.{target=a}", "."));
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

    private String value(List<String> seeds) {
        var value = pick(seeds);
        for (int i = random.nextInt(3); i > 0; i--) {
            value = mutate(value);
        }
        return random.nextInt(400) == 0 ? atABoundary(value) : value;
    }

    private String mutate(String text) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + random.nextInt(3));
        var around = List.of(text.substring(0, from), text.substring(to));
        return switch (random.nextInt(10)) {
            case 0 -> String.join("", around);
            case 1 -> String.join(pick(Seeds.VALUES), around);
            case 2 -> text + pick(Seeds.PIECES) + pick(Seeds.VALUES);
            case 3 -> text + text;
            case 4 -> pick(Seeds.PIECES) + text;
            case 5 -> text + pick(Seeds.PIECES);
            case 6 ->
                text.chars()
                        .mapToObj(c -> String.valueOf((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : c)))
                        .collect(Collectors.joining());
            default -> String.join(pick(Seeds.PIECES), around);
        };
    }

    /** As long as a format takes, or one character less or more. */
    private String atABoundary(String text) {
        var length = pick(LENGTHS) - 1 + random.nextInt(3);
        var unit = text.isEmpty() ? "x" : text;
        return unit.repeat(length / unit.length() + 1).substring(0, length);
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
                .collect(Collectors.joining());
    }
}
