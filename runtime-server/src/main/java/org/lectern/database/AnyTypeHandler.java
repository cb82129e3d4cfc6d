package org.lectern.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.UnknownTypeHandler;

/** Chooses the handler by a parameter's class. MyBatis asks superclasses only, and so finds none for a list. */
final class AnyTypeHandler extends UnknownTypeHandler {
    private final ListTypeHandler lists = new ListTypeHandler();

    AnyTypeHandler(Configuration configuration) {
        super(configuration);
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Object value, JdbcType type)
            throws SQLException {
        if (value instanceof List<?> list) {
            lists.setNonNullParameter(statement, index, list, type);
        } else {
            super.setNonNullParameter(statement, index, value, type);
        }
    }
}
