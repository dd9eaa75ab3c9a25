package jp.kairan.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The truth about the city, counted from its tables without a line of the service's own SQL. */
record Census(String url, String password) {
    private static final String PHONES = """
            select address from device where address_state = 'ACTIVE' and removed_at is null""";

    private static final String PHONES_UNDER = """
            select d.address
              from device d
             where d.address_state = 'ACTIVE' and d.removed_at is null
               and d.account_id in (
                     select r.account_id
                       from resident r
                       join household h on h.id = r.household_id
                       join unit u on u.id = h.unit_id
                      where r.left_on is null and h.moved_out is null
                        and starts_with(u.path, (select path from unit where code = ?)))""";

    private static final String PHONES_READING = """
            select address from device where address = any (?) and language = ? order by address""";

    private static final String OUTSIDERS = """
            select d.address
              from device d
              join resident r on r.account_id = d.account_id
              join household h on h.id = r.household_id
             where d.address_state = 'ACTIVE' and not h.member""";

    /** Somebody who lives nowhere else and holds no office. */
    private static final String RESIDENT = """
            select r.account_id::text
              from resident r
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
             where starts_with(u.path, (select path from unit where code = ?)) and r.account_id is not null
               and not exists (select 1 from office o where o.account_id = r.account_id)
               and (select count(*) from resident other where other.account_id = r.account_id) = 1
             order by r.id limit 1""";

    private static final String HEAD = """
            select o.account_id::text from office o join unit u on u.id = o.unit_id
             where u.code = ? and o.role = 'HEAD' and o.to_on is null""";

    private static final String HOMES = """
            select count(*)::text from resident r join household h on h.id = r.household_id
             where r.account_id is not null and r.left_on is null and h.moved_out is null""";

    private static final String HOUSEHOLDS = "select count(*)::text from household where moved_out is null";

    private static final String NOTICE = "select id::text from notice where kind = ? and subject_id = ?";

    private static final String UNIT = "select id::text from unit where code = ?";

    private static final String RUN = "select state from push_run where notice_id = ? order by id desc limit 1";

    private static final String BLOCKED = """
            select count(*)::text from pg_stat_activity
             where application_name = 'kairan' and wait_event_type = 'Lock' and state = 'active'""";

    private static final String CHUNKS = """
            select c.id::text, c.state, c.epoch, c.lease_until, c.outcomes
              from push_chunk c join push_run r on r.id = c.run_id
             where r.notice_id = ?""";

    /** The tokens of every phone of the city. */
    Set<String> phones() {
        return all(PHONES);
    }

    /** The tokens of the phones of whoever lives under the unit with this code. */
    Set<String> phonesUnder(String code) {
        return all(PHONES_UNDER, code);
    }

    /** Those of the tokens whose phones have their words in this language. */
    Set<String> reading(String language, Set<String> tokens) {
        return all(PHONES_READING, tokens.toArray(String[]::new), language);
    }

    /** The tokens of the phones in households that belong to no association. */
    Set<String> phonesOfNonMembers() {
        return all(OUTSIDERS);
    }

    /** An account of somebody who lives under the unit with this code. */
    String residentOf(String code) {
        return one(RESIDENT, code);
    }

    /** The account of the head of the unit with this code. */
    String headOf(String code) {
        return one(HEAD, code);
    }

    /** The notice of a circular. */
    String noticeOf(String circular) {
        return noticeOf("CIRCULAR", circular);
    }

    /** The notice of a thing of a feature. */
    String noticeOf(String kind, String subject) {
        return one(NOTICE, kind, UUID.fromString(subject));
    }

    /** The id of the unit with this code. */
    String unit(String code) {
        return one(UNIT, code);
    }

    /** How many people can sign in, counted at each of their homes. */
    long accountsAtHome() {
        return Long.parseLong(one(HOMES));
    }

    long households() {
        return Long.parseLong(one(HOUSEHOLDS));
    }

    /** The state of the latest run of a notice; SENDING as well where none is cut yet. */
    String runState(String notice) {
        return list(RUN, row -> row.getString(1), UUID.fromString(notice)).stream()
                .findFirst()
                .orElse("SENDING");
    }

    /** The chunks of all runs of a notice. */
    List<Chunk> chunks(String notice) {
        return list(CHUNKS, Chunk::of, UUID.fromString(notice));
    }

    /** How many sessions of the service wait for a lock. */
    long blocked() {
        return Long.parseLong(one(BLOCKED));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private String one(String query, Object... values) {
        return all(query, values).iterator().next();
    }

    private Set<String> all(String query, Object... values) {
        return new LinkedHashSet<>(list(query, row -> row.getString(1), values));
    }

    /** One connection a question: an open one would keep PostgreSQL from its orderly end. */
    private <T> List<T> list(String query, Reading<T> reading, Object... values) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
