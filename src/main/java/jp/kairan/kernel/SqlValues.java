package jp.kairan.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** Binds values of this project to parameters of JDBC. */
final class SqlValues {
    private SqlValues() {}

    static PreparedStatement bind(Connection connection, String query, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        try {
            set(connection, statement, values);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    static void set(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(connection, statement, i + 1, values[i]);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value instanceof Id id) {
            statement.setObject(at, id.value());
        } else if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(at, constant.name());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (value instanceof Collection<?> many) {
            statement.setArray(at, connection.createArrayOf(elementType(many), elements(many)));
        } else if (value instanceof Json json) {
            statement.setObject(at, json.text(), Types.OTHER);
        } else {
            statement.setObject(at, value);
        }
    }

    /** One without any value has none to ask and travels as text: write {@code any(?::uuid[])} where it may be empty. */
    private static String elementType(Collection<?> many) {
        Object first = many.stream()
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .findFirst()
                .orElse("");
        if (first instanceof UUID || first instanceof Id) {
            return "uuid";
        }
        return first instanceof Integer ? "int4" : first instanceof Long ? "int8" : "text";
    }

    private static Object[] elements(Collection<?> many) {
        return many.stream()
                .map(e -> e instanceof Id id ? id.value() : e instanceof Enum<?> constant ? constant.name() : e)
                .toArray();
    }
}
