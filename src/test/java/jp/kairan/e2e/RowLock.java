package jp.kairan.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows of the service that somebody else holds until it is closed. */
final class RowLock implements AutoCloseable {
    private final Connection connection;

    private RowLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes what the query, which has to say {@code for update}, finds. */
    static RowLock on(Census census, String query) {
        try {
            Connection connection = DriverManager.getConnection(census.url(), "postgres", census.password());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(query);
            }
            return new RowLock(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
