package org.lectern.database;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.lectern.database.embedded.EmbeddedPostgres;

/**
 * The one door to PostgreSQL: a migrated schema, a pool of connections, and the mappers that features hand in.
 *
 * <pre>{@code
 * package org.lectern.catalog;
 *
 * record Course(UUID id, String title, CourseStatus status, List<String> learningOutcomes, Instant createdAt) {}
 *
 * interface CourseMapper {                                 // its SQL: sql/mappers/catalog-course.xml
 *     void insert(Course course);
 *     Optional<Course> find(UUID id);
 * }
 *
 * Database database = Database.open(DatabaseSettings.embedded(folder), CourseMapper.class);
 * database.execute(mappers -> mappers.get(CourseMapper.class).insert(course));
 * Optional<Course> found = database.read(mappers -> mappers.get(CourseMapper.class).find(id));
 * database.close();                                        // after everything that uses it
 * }</pre>
 *
 * <pre>{@code
 * <mapper namespace="org.lectern.catalog.CourseMapper">
 *   <insert id="insert">
 *     insert into course (id, title, status, learning_outcomes) values (#{id}, #{title}, #{status}, #{learningOutcomes})
 *   </insert>
 *   <select id="find" resultType="org.lectern.catalog.Course">
 *     select id, title, status, learning_outcomes, created_at from course where id = #{id}
 *   </select>
 * </mapper>
 * }</pre>
 *
 * <p>A select names one column for each component of the record. Native enums, {@code jsonb} (as {@code String}), arrays
 * (as {@code List}), {@code uuid} and {@code timestamptz} (as {@code Instant}) need no cast: parameters go out without a
 * type and PostgreSQL takes it from the statement.
 */
public final class Database implements AutoCloseable {
    /** A read that meets a lost connection is made again: the pool waits meanwhile for a server that wakes up. */
    private static final int READS = 3;

    private final Source source;
    private final HikariDataSource pool;
    private final LostConnections lost;
    private final SqlSessionFactory sessions;
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);

    private Database(Source source, HikariDataSource pool, SqlSessionFactory sessions) {
        this.source = source;
        this.pool = pool;
        this.lost = new LostConnections(pool);
        this.sessions = sessions;
    }

    /**
     * Starts PostgreSQL if it is ours to start, brings the schema up to date and reads the mappers' statements.
     *
     * @param mappers interfaces with SQL in {@code sql/mappers/<package>-<name>.xml} or {@code sql/mappers/<package>.xml}
     * @throws org.lectern.database.embedded.PostgresException if our own PostgreSQL cannot be started
     * @throws DatabaseException if PostgreSQL cannot be reached, or refuses a migration
     * @throws IllegalArgumentException if a setting is wrong, or a mapper has no SQL
     */
    public static Database open(DatabaseSettings settings, Class<?>... mappers) {
        requireNonNull(settings);
        // Neither waits for the other: a second core reads them while PostgreSQL starts.
        CompletableFuture<Configuration> statements =
                CompletableFuture.supplyAsync(() -> Statements.load(List.of(mappers)));
        Source source = Source.open(settings);
        HikariDataSource pool = null;
        try {
            Schema.migrate(source.direct());
            pool = source.pool(settings.poolSize());
            return new Database(source, pool, Statements.on(pool, await(statements)));
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            source.close();
            throw SqlErrors.translate(e);
        }
    }

    private static Configuration await(CompletableFuture<Configuration> statements) {
        try {
            return statements.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException wrong ? wrong : e;
        }
    }

    /**
     * Runs one transaction: committed, and durable, when this returns; rolled back when the work throws. Whoever takes part
     * in it is handed its {@link Mappers}. A transaction inside another is refused: it would wait for a second connection
     * while its thread holds the first, and know nothing of the first's changes.
     *
     * @throws ConstraintViolationException if a statement breaks a rule of the schema
     * @throws DatabaseException if PostgreSQL refuses a statement otherwise, or cannot be reached
     * @throws IllegalStateException inside another transaction of the same thread
     */
    public <T> T transaction(Function<Mappers, T> work) {
        return run(work, false);
    }

    /** As {@link #transaction}, for work without a result. */
    public void execute(Consumer<Mappers> work) {
        transaction(mappers -> {
            work.accept(mappers);
            return true;
        });
    }

    /**
     * As {@link #transaction}, but PostgreSQL refuses every statement that would change something. Where the connection is
     * lost, the work is done once more from its beginning.
     */
    public <T> T read(Function<Mappers, T> work) {
        for (int read = 1; read < READS; read++) {
            try {
                return run(work, true);
            } catch (DatabaseException e) {
                if (!e.isConnectionLost()) {
                    throw e;
                }
            }
        }
        return run(work, true);
    }

    /**
     * As {@link #transaction}, for work that is one statement: it is a transaction by itself, and its end needs no trip of its
     * own to PostgreSQL.
     */
    public <T> T statement(Function<Mappers, T> work) {
        return byItself(() -> {
            try (SqlSession session = sessions.openSession(true)) {
                return work.apply(new Mappers(session));
            }
        });
    }

    private <T> T run(Function<Mappers, T> work, boolean readOnly) {
        return byItself(() -> {
            try (SqlSession session = sessions.openSession()) {
                return run(session, work, readOnly);
            }
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T byItself(Work<T> work) {
        if (busy.get()) {
            throw new IllegalStateException("A transaction inside a transaction: pass its Mappers on instead");
        }
        busy.set(true);
        try {
            return work.run();
        } catch (SQLException e) {
            throw failed(SqlErrors.translate(e));
        } catch (PersistenceException e) {
            throw failed(SqlErrors.translate(e));
        } finally {
            busy.remove();
        }
    }

    private RuntimeException failed(RuntimeException failure) {
        if (failure instanceof DatabaseException exception) {
            lost.replaceIfLost(exception);
        }
        return failure;
    }

    /** Commit and rollback are forced: MyBatis does not see what a select, or the plain connection, has changed. */
    private static <T> T run(SqlSession session, Function<Mappers, T> work, boolean readOnly) throws SQLException {
        try {
            session.getConnection().setReadOnly(readOnly);
            T result = work.apply(new Mappers(session));
            session.commit(true);
            return result;
        } catch (RuntimeException | SQLException | Error e) {
            rollBack(session, e);
            throw e;
        }
    }

    private static void rollBack(SqlSession session, Throwable reason) {
        try {
            session.rollback(true);
        } catch (PersistenceException e) {
            // The connection is lost, and the transaction with it.
            reason.addSuppressed(e);
        }
    }

    /** For batches in plain JDBC. Connections come from the same pool; {@link #translate} turns its errors into ours. */
    public DataSource dataSource() {
        return pool;
    }

    /** What {@link #transaction} would have thrown for this error. */
    public static DatabaseException translate(SQLException error) {
        return SqlErrors.translate(error);
    }

    /**
     * A session of its own, outside the pool and past any pooler, for what lives as long as the connection: a session's lock,
     * or notifications. The caller closes it.
     */
    public Connection session() throws SQLException {
        return source.session();
    }

    /** How often our own PostgreSQL died and was started again since {@link #open}; 0 for a server of your own. */
    public int restarts() {
        EmbeddedPostgres postgres = source.postgres();
        return postgres == null ? 0 : postgres.restarts();
    }

    /** Closes the pool, then stops PostgreSQL if it is ours and no other process uses it. May be called twice. */
    @Override
    public void close() {
        pool.close();
        source.close();
    }
}
