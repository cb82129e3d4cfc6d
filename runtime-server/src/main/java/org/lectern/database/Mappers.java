package org.lectern.database;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import org.apache.ibatis.session.SqlSession;

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

    /** This transaction's connection, for what a mapper cannot say. Neither close nor commit it. */
    public Connection connection() {
        return session.getConnection();
    }
}
