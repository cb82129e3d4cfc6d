package org.lectern.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The limit: one row a learner, one statement and one durable transaction a commit, no more than the commit's bytes. */
final class RawUpserts implements AutoCloseable {
    private final List<Client> clients = new ArrayList<>();

    private static final class Client implements Load.Client {
        private final Connection connection;
        private final PreparedStatement upsert;
        private final UUID id;
        private final CommitBody bodies;
        private int sequence;

        Client(Connection connection, UUID id, CommitBody bodies) throws SQLException {
            this.connection = connection;
            this.id = id;
            this.bodies = bodies;
            connection.setAutoCommit(true);
            this.upsert = connection.prepareStatement("insert into raw_commit (id, body) values (?, ?)"
                    + " on conflict (id) do update set body = excluded.body");
        }

        @Override
        public void work() throws SQLException {
            upsert.setObject(1, id);
            upsert.setString(2, bodies.next(id.toString(), ++sequence));
            upsert.executeUpdate();
        }
    }

    /** Makes the table, as many rows in it as there are enrolments. */
    static void createTable(DataSource source, int rows) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists raw_commit (id uuid primary key, body text not null)"
                    + " with (fillfactor = 70)");
            statement.execute("insert into raw_commit select gen_random_uuid(), 'a learner who has not begun'"
                    + " from generate_series((select count(*) from raw_commit) + 1, " + rows + ")");
            statement.execute("analyze raw_commit");
        }
    }

    /** @param vocabulary of the commits whose bytes are written */
    RawUpserts(DataSource source, int clients, Vocabulary vocabulary) throws SQLException {
        for (int i = 0; i < clients; i++) {
            this.clients.add(new Client(source.getConnection(), new UUID(7, i), new CommitBody(vocabulary, i)));
        }
    }

    List<? extends Load.Client> clients() {
        return clients;
    }

    @Override
    public void close() throws SQLException {
        for (Client client : clients) {
            client.connection.close();
        }
    }
}
