package org.lectern.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A mapper's statement with its parameters written into it, for the one command that takes none. Each becomes a literal
 * that the driver quotes, and PostgreSQL takes its type from the statement, as it does with parameters. The statement may
 * have no question mark of its own.
 */
final class InlinedStatement {
    private final BoundSql bound;
    private final MetaObject parameters;

    InlinedStatement(Configuration configuration, String statement, Map<String, ?> parameters) {
        this.bound = configuration.getMappedStatement(statement).getBoundSql(parameters);
        this.parameters = configuration.newMetaObject(parameters);
    }

    String text(PGConnection connection) throws SQLException {
        var parts = bound.getSql().split("\\?", -1);
        var names = bound.getParameterMappings();
        if (parts.length != names.size() + 1) {
            throw new IllegalStateException("A statement that is copied has a question mark of its own");
        }
        var text = new StringBuilder(parts[0]);
        for (var i = 0; i < names.size(); i++) {
            text.append(literal(connection, value(names.get(i).getProperty()))).append(parts[i + 1]);
        }
        return text.toString();
    }

    private @Nullable Object value(String name) {
        return bound.hasAdditionalParameter(name) ? bound.getAdditionalParameter(name) : parameters.getValue(name);
    }

    private static String literal(PGConnection connection, @Nullable Object value) throws SQLException {
        if (value == null) {
            return "null";
        }
        var text = value instanceof List<?> list ? array(list) : word(value);
        return "'" + connection.escapeLiteral(text) + "'";
    }

    private static String array(List<?> list) {
        return list.stream()
                .map(element -> '"' + word(element).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
