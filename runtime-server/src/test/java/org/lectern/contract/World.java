package org.lectern.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Two organisations with their people and everything that an endpoint can be tried on, made by {@code world.sql}. Every
 * {@code :name} in it is an id, and the same one wherever the name is written. A world is made in a few milliseconds, so
 * each try that changes something gets one of its own.
 */
final class World {
    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([a-z]\\w*|[A-Z_]+_TOKEN)\\b");
    private static final String SQL = read("world.sql");

    private final Map<String, String> words;

    private World(Map<String, String> words) {
        this.words = words;
    }

    /** @param given names that mean the same in each world, such as a course with a package */
    static World create(DataSource database, Map<String, String> given) {
        var world = new World(new HashMap<>(given));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("begin; " + world.fill(SQL) + " commit;");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return world;
    }

    /** The text with each name in it replaced by what it means here. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(word(name.group(1))));
    }

    String word(String name) {
        return words.computeIfAbsent(name, new_ -> UUID.randomUUID().toString());
    }

    static String read(String file) {
        try (var in = World.class.getResourceAsStream("/contract/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
