package org.lectern;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * Every option that is an environment variable as well, as the commands have them. A variable of ours that none knows is a
 * mistake that would otherwise be found only by what does not happen.
 */
final class Settings {
    private static final String PREFIX = "LECTERN_";
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{env:(LECTERN_\\w+)(?::-(.*))?}");
    /** What the description repeats of the other columns. */
    private static final Pattern REPEATED = Pattern.compile("\\s*\\(LECTERN_\\w+[^()]*\\)");

    /** Known, but no option: the JVM's own options, which {@code bin/lectern} reads; and what is too secret for one. */
    private static final Set<String> OTHERS = Set.of("LECTERN_JAVA_OPTS", "LECTERN_ADMIN_PASSWORD");

    private final Collection<Setting> all;

    private Settings(Collection<Setting> all) {
        this.all = all;
    }

    /**
     * @param standard what it is when nobody sets it; null for none
     * @param commands that take it
     */
    record Setting(
            String variable, String option, @Nullable String standard, String description, Set<String> commands) {}

    static Settings of(CommandLine root) {
        var found = new TreeMap<String, Setting>();
        commands(root, "")
                .forEach(command -> command.line().getCommandSpec().options().forEach(option -> {
                    var setting = setting(option);
                    if (setting != null) {
                        found.computeIfAbsent(setting.variable(), variable -> setting)
                                .commands()
                                .add(command.name());
                    }
                }));
        return new Settings(found.values());
    }

    private record Named(String name, CommandLine line) {}

    private static Stream<Named> commands(CommandLine parent, String prefix) {
        return parent.getSubcommands().entrySet().stream()
                .map(each -> new Named(prefix + each.getKey(), each.getValue()))
                .flatMap(each -> Stream.concat(Stream.of(each), commands(each.line(), each.name() + " ")));
    }

    /** Null for an option that is no variable. */
    static @Nullable Setting setting(OptionSpec option) {
        var annotation =
                option.userObject() instanceof AnnotatedElement place ? place.getAnnotation(Option.class) : null;
        var variable = annotation == null ? null : DEFAULT.matcher(annotation.defaultValue());
        if (annotation == null || variable == null || !variable.matches()) {
            return null;
        }
        var description =
                REPEATED.matcher(String.join(" ", annotation.description())).replaceFirst("");
        return new Setting(variable.group(1), option.longestName(), variable.group(2), description, new TreeSet<>());
    }

    /** A sentence about each of these environment variables that is ours by its name and that nothing reads. */
    List<String> unknown(Map<String, String> environment) {
        var links = new ServiceLinks(environment);
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !names().contains(name) && !links.has(name))
                .sorted()
                .map(name -> "There is no setting " + name + "; the nearest is " + nearest(name) + ".")
                .toList();
    }

    private Set<String> names() {
        return Stream.concat(all.stream().map(Setting::variable), OTHERS.stream())
                .collect(Collectors.toSet());
    }

    private String nearest(String name) {
        return names().stream()
                .min(Comparator.comparing((String known) -> distance(name, known))
                        .thenComparing(known -> known))
                .orElseThrow();
    }

    /** How many letters have to be put in, taken out or changed to make the one of the other. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** The rows of the table in {@code docs/settings.md}. */
    List<String> table() {
        var rows = new ArrayList<String>();
        for (var setting : all) {
            rows.add("| `" + setting.option() + "` | `" + setting.variable() + "` | "
                    + (setting.standard() == null ? "" : "`" + setting.standard() + "`") + " | " + setting.description()
                    + " | " + String.join(", ", setting.commands()) + " |");
        }
        return rows;
    }
}
