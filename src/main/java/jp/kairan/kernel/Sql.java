package jp.kairan.kernel;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * PostgreSQL's own SQL on the connection of the current transaction: entities are flushed first, so both see the same
 * rows. Parameters are positional; ids, instants, dates, enums and collections are bound by {@link SqlValues}.
 */
@Singleton
public class Sql {
    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Shapes one row. */
    @FunctionalInterface
    public interface Shape<T> {
        T of(Row row) throws SQLException;
    }

    /** Every row of a query, shaped. */
    public <T> List<T> list(String query, Shape<T> shape, Object... values) {
        return work(connection -> {
            try (PreparedStatement statement = SqlValues.bind(connection, query, values);
                    ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(shape.of(row));
                }
                return rows;
            }
        });
    }

    /** The only row of a query, or none; a second row is an error of the query. */
    public <T> Optional<T> one(String query, Shape<T> shape, Object... values) {
        List<T> rows = list(query, shape, values);
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected");
        }
        return rows.stream().findFirst();
    }

    /** Whether a query has a row. */
    public boolean any(String query, Object... values) {
        return !list(query, row -> Boolean.TRUE, values).isEmpty();
    }

    /** A count or another single number. */
    public long number(String query, Object... values) {
        return one(query, row -> row.number(1), values).orElse(0L);
    }

    /** Runs an INSERT, UPDATE or DELETE and tells how many rows it touched. */
    public int update(String statement, Object... values) {
        return work(connection -> {
            try (PreparedStatement prepared = SqlValues.bind(connection, statement, values)) {
                return prepared.executeUpdate();
            }
        });
    }

    /** Runs one statement once for each set of values, in batches. */
    public void batch(String statement, List<Object[]> rows) {
        work(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (Object[] values : rows) {
                    SqlValues.set(connection, prepared, values);
                    prepared.addBatch();
                }
                return prepared.executeBatch().length;
            }
        });
    }

    /** Work that needs the connection itself, such as COPY. */
    public <T> T work(org.hibernate.jdbc.ReturningWork<T> work) {
        Session session = entities.unwrap(Session.class);
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
        return session.doReturningWork(work);
    }
}
