package org.lectern.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Everything that imports can leave in a database and a package folder.
 *
 * @param rows how many, by table
 * @param objects the archives kept, by SHA-256
 * @param staged files of imports under way
 */
record Holdings(SortedMap<String, Long> rows, SortedSet<String> objects, SortedSet<String> staged) {
    private static final String[] TABLES = {"course", "section", "lecture", "package_version", "package_item"};

    static Holdings of(DataSource database, Path packages) {
        return new Holdings(rows(database), objects(packages), names(packages.resolve("staging")));
    }

    boolean isEmpty() {
        return rows.values().stream().allMatch(count -> count == 0) && objects.isEmpty() && staged.isEmpty();
    }

    long courses() {
        return rows.getOrDefault("course", 0L);
    }

    /** The archives that package versions name. */
    static SortedSet<String> archivesInUse(DataSource database) {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select archive_sha256 from package_version");
                var result = select.executeQuery()) {
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, Long> rows(DataSource database) {
        var rows = new TreeMap<String, Long>();
        try (var connection = database.getConnection()) {
            for (var table : TABLES) {
                try (var count = connection.prepareStatement("select count(*) from " + table);
                        var result = count.executeQuery()) {
                    result.next();
                    rows.put(table, result.getLong(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static SortedSet<String> objects(Path packages) {
        return names(packages.resolve("objects")).stream()
                .map(name -> name.replace(".zip", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> names(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
