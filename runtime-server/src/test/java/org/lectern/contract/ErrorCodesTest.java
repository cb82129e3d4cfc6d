package org.lectern.contract;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.http.ProblemCodes;
import org.lectern.http.ProblemCodes.ProblemCode;
import org.lectern.http.ProblemException;

/** One list of codes: the code throws no other, knows all of them, and the page says the same. */
class ErrorCodesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern THROWN = Pattern.compile("\\b(\\w+)\\(\\s*\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"\\s*,");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (\\d+) \\| (.*) \\|$", Pattern.MULTILINE);

    private static String sources;

    @BeforeAll
    static void read() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        sources = all.toString();
    }

    @Test
    void everyCodeThatIsThrownIsListedWithItsStatus() throws ReflectiveOperationException {
        var statuses = factories();
        var known = ProblemCodes.all().stream().collect(toMap(ProblemCode::code, ProblemCode::status));
        var wrong = new TreeSet<String>();
        var found = THROWN.matcher(sources);
        while (found.find()) {
            var status = statuses.get(found.group(1));
            if (status != null && !status.equals(known.get(found.group(2)))) {
                wrong.add(found.group(2) + "," + status);
            }
        }
        assertTrue(
                wrong.isEmpty(),
                () -> "Add to problems.csv and to docs/errors.md, each with when it" + " comes:\n"
                        + String.join("\n", wrong));
    }

    /** Of the methods that take a code, the status that they give it. */
    private static Map<String, Integer> factories() throws ReflectiveOperationException {
        var statuses = new HashMap<String, Integer>();
        for (var method : ProblemException.class.getMethods()) {
            var parameters = method.getParameters();
            if (Modifier.isStatic(method.getModifiers())
                    && parameters.length > 1
                    && parameters[0].getName().equals("code")) {
                var arguments = Arrays.stream(method.getParameterTypes())
                        .map(ErrorCodesTest::any)
                        .toArray();
                statuses.put(method.getName(), ((ProblemException) method.invoke(null, arguments)).status());
            }
        }
        assertTrue(statuses.containsKey("conflict"), statuses.toString());
        return statuses;
    }

    private static Object any(Class<?> type) {
        if (type == String.class) {
            return "ANY";
        }
        if (type == java.time.Duration.class) {
            return java.time.Duration.ofSeconds(1);
        }
        if (type == Map.class) {
            return Map.of();
        }
        return 1;
    }

    @Test
    void everyCodeThatIsListedIsInUse() {
        var literals = new TreeSet<String>();
        var found = LITERAL.matcher(sources);
        while (found.find()) {
            literals.add(found.group(1));
        }
        var unused = ProblemCodes.all().stream()
                .map(ProblemCode::code)
                .filter(code -> !literals.contains(code))
                .toList();
        assertEquals(List.of(), unused, "Nothing answers with these any more: take them out of problems.csv");
    }

    @Test
    void thePageSaysTheSame() throws IOException {
        var rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new ProblemCode(row.group(1), Integer.parseInt(row.group(2)), row.group(3)))
                .toList();
        assertEquals(
                List.copyOf(ProblemCodes.all()), rows, "docs/errors.md has the rows of problems.csv, in their order");
    }
}
