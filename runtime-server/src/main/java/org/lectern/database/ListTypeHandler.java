package org.lectern.database;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * One-dimensional arrays ↔ {@link List}: {@code text[]}, {@code uuid[]} and so on.
 *
 * <p>A list is sent as an array literal without a type, so that PostgreSQL takes the type from the statement:
 * {@code id = any (#{ids})} works for any type of id, enum or number, also for an empty list. An array of a native enum is
 * read as a list of strings.
 */
final class ListTypeHandler extends BaseTypeHandler<List<?>> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, List<?> value, @Nullable JdbcType type)
            throws SQLException {
        statement.setObject(
                index,
                value.stream().map(ListTypeHandler::element).collect(Collectors.joining(",", "{", "}")),
                Types.OTHER);
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public @Nullable List<?> getNullableResult(ResultSet row, String column) throws SQLException {
        return list(row.getArray(column));
    }

    @Override
    public @Nullable List<?> getNullableResult(ResultSet row, int column) throws SQLException {
        return list(row.getArray(column));
    }

    @Override
    public @Nullable List<?> getNullableResult(CallableStatement call, int column) throws SQLException {
        return list(call.getArray(column));
    }

    /** Not {@code List.of}: elements may be null. */
    private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
        return array == null ? null : Collections.unmodifiableList(Arrays.asList((Object[]) array.getArray()));
    }
}
