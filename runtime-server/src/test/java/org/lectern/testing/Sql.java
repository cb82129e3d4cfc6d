package org.lectern.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lectern.database.Database;

/** Plain statements, for what no door of the server does: time that passes, clusters that change. */
public final class Sql {
    private Sql() {}

    public static void execute(Database database, String statements) {
        onConnection(database.dataSource(), connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(statements);
            } catch (SQLException e) {
                throw new IllegalStateException(statements, e);
            }
        });
    }

    /** The first column of the first row. */
    public static long number(Database database, String query) {
        return Long.parseLong(text(database, query));
    }

    /** As {@link #number}. */
    public static String text(Database database, String query) {
        return onConnection(database.dataSource(), connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(query, e);
            }
        });
    }

    private static <T> T onConnection(DataSource source, Function<Connection, T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(true);
            return work.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
