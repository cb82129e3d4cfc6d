package org.lectern.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** {@link ArrayLiteral} as a parameter. Results are read as lists, see {@link ListTypeHandler}. */
final class ArrayLiteralTypeHandler extends BaseTypeHandler<ArrayLiteral> {
    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, ArrayLiteral value, @Nullable JdbcType type)
            throws SQLException {
        statement.setObject(index, value.toString(), Types.OTHER);
    }

    @Override
    public ArrayLiteral getNullableResult(ResultSet row, String column) {
        throw onlyAParameter();
    }

    @Override
    public ArrayLiteral getNullableResult(ResultSet row, int column) {
        throw onlyAParameter();
    }

    @Override
    public ArrayLiteral getNullableResult(CallableStatement call, int column) {
        throw onlyAParameter();
    }

    private static UnsupportedOperationException onlyAParameter() {
        return new UnsupportedOperationException("An array is read as a List");
    }
}
