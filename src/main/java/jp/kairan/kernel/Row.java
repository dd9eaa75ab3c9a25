package jp.kairan.kernel;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The row a query stands on, read by column name; absent values are null unless a method says otherwise. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime at = result.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public LocalTime time(String column) throws SQLException {
        return result.getObject(column, LocalTime.class);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    /** An integer that may be absent. */
    public Integer integerOrNull(String column) throws SQLException {
        return result.getObject(column, Integer.class);
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    long number(int column) throws SQLException {
        return result.getLong(column);
    }

    public double real(String column) throws SQLException {
        return result.getDouble(column);
    }

    /** A real number that may be absent. */
    public Double realOrNull(String column) throws SQLException {
        return result.getObject(column, Double.class);
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        String name = result.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** An array column as a list; empty where the column is null. */
    @SuppressWarnings("unchecked")
    public <T> List<T> array(String column, Class<T> type) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.of((T[]) array.getArray());
    }
}
