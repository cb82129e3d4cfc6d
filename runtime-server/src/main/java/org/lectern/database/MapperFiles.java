package org.lectern.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;

/**
 * Finds the SQL of a mapper interface. {@code org.lectern.catalog.CourseMapper} has its statements in {@code
 * sql/mappers/catalog-course.xml}, or in {@code sql/mappers/catalog.xml} if the package has only one mapper.
 */
final class MapperFiles {
    private MapperFiles() {}

    /** @throws IllegalArgumentException if there is no such file, or if its namespace is another interface's name */
    static void add(Configuration configuration, Class<?> mapper) {
        String feature = lastPart(mapper.getPackageName());
        String file = "sql/mappers/" + feature + "-" + kebab(mapper.getSimpleName()) + ".xml";
        if (!load(configuration, mapper, file)) {
            String shared = "sql/mappers/" + feature + ".xml";
            if (!load(configuration, mapper, shared)) {
                throw new IllegalArgumentException(
                        mapper.getName() + " has no SQL: there is no " + file + " and no " + shared);
            }
            file = shared;
        }
        if (!configuration.hasMapper(mapper)) {
            throw new IllegalArgumentException(file + " must have the namespace " + mapper.getName());
        }
    }

    private static boolean load(Configuration configuration, Class<?> mapper, String file) {
        try (InputStream xml = mapper.getClassLoader().getResourceAsStream(file)) {
            if (xml == null) {
                return false;
            }
            new XMLMapperBuilder(xml, configuration, file, configuration.getSqlFragments()).parse();
            return true;
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    private static String lastPart(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /** LectureProgressMapper → lecture-progress. */
    private static String kebab(String mapperName) {
        return mapperName
                .replaceFirst("Mapper$", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
