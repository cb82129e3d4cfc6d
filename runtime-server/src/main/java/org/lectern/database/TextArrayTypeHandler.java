package org.lectern.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** {@link TextArray} as a parameter. Results are read as lists, see {@link ListTypeHandler}. */
final class TextArrayTypeHandler extends BaseTypeHandler<TextArray> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, TextArray value, @Nullable JdbcType type)
            throws SQLException {
        // The driver knows this type, and sends it in binary form.
        statement.setObject(index, value.toArray());
    }

    @Override
    public TextArray getNullableResult(ResultSet row, String column) {
        throw onlyAParameter();
    }

    @Override
    public TextArray getNullableResult(ResultSet row, int column) {
        throw onlyAParameter();
    }

    @Override
    public TextArray getNullableResult(CallableStatement call, int column) {
        throw onlyAParameter();
    }

    private static UnsupportedOperationException onlyAParameter() {
        return new UnsupportedOperationException("An array is read as a List");
    }
}
