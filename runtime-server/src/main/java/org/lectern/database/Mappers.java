package org.lectern.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.postgresql.PGConnection;

/** The mappers of one transaction. Of no use after it. */
public final class Mappers {
    private final SqlSession session;

    Mappers(SqlSession session) {
        this.session = requireNonNull(session);
    }

    /**
     * The mapper whose statements run in this transaction.
     *
     * @throws org.apache.ibatis.binding.BindingException if the interface was not handed to {@link Database#open}
     */
    public <M> M get(Class<M> mapper) {
        return session.getMapper(mapper);
    }

    /**
     * Has PostgreSQL write the rows of a select itself ({@code COPY … TO STDOUT}): as fast as it can, and without a row of
     * it staying in memory.
     *
     * @param mapper whose statement it is
     * @param statement its id; it is not executed as a select, so its result type is of no interest
     * @param options of {@code COPY}, such as {@code format csv, header}
     * @throws DatabaseException if PostgreSQL refuses
     * @throws IOException if the stream does
     */
    public void copy(Class<?> mapper, String statement, Map<String, ?> parameters, String options, OutputStream out)
            throws IOException {
        var id = mapper.getName() + "." + statement;
        var sql = new InlinedStatement(session.getConfiguration(), id, parameters);
        try {
            var connection = session.getConnection().unwrap(PGConnection.class);
            connection
                    .getCopyAPI()
                    .copyOut("copy (" + sql.text(connection) + ") to stdout with (" + options + ")", out);
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
    }

    /** This transaction's connection, for what a mapper cannot say. Neither close nor commit it. */
    public Connection connection() {
        return session.getConnection();
    }
}
