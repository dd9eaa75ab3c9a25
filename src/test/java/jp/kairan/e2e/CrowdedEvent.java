package jp.kairan.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An event of the city for everybody in it, laid into the tables and read from them without a line of the service's own.
 *
 * @param date its only date
 */
record CrowdedEvent(Census census, UUID event, UUID date) {
    private static final String EVENT = """
            insert into event (id, unit_id, kind, state, title, body, all_day, starts_at, ends_at, answered_by, capacity,
                               most_heads, sensitive, created_by, created_at, published_at, changed_at)
            select ?, u.id, 'EVENT', 'PUBLISHED', '市民の集い', '', false, now() + interval '10 days',
                   now() + interval '11 days', 'PERSON', ?, 1, false, (select id from account limit 1), now(), now(), now()
              from unit u where u.kind = 'CITY'""";

    private static final String TERM = """
            insert into event_term (event_id, no, kind, unit_id) select ?, 0, 'EVERYONE', id from unit where kind = 'CITY'""";

    private static final String NOTICE = """
            insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, confirmation_asked, pinned, version,
                                published_at, changed_at)
            select ?, 'EVENT', ?, id, 'NORMAL', false, '市民の集い', false, false, 1, now(), now()
              from unit where kind = 'CITY'""";

    private static final String NOTICE_TERM = """
            insert into notice_term (notice_id, no, kind, unit_id)
            select n.id, 0, 'EVERYONE', n.unit_id from notice n where n.kind = 'EVENT' and n.subject_id = ?""";

    private static final String DATE = """
            insert into occurrence (id, event_id, original_start, starts_at, ends_at, closes_at, state, capacity)
            select ?, id, starts_at, starts_at, ends_at, starts_at, 'PLANNED', capacity from event where id = ?""";

    private static final String RESIDENTS = """
            select distinct r.account_id::text
              from resident r join household h on h.id = r.household_id
             where r.account_id is not null and r.left_on is null and h.moved_out is null
             limit ?""";

    private static final String PROMOTED = """
            select a.account_id::text
              from notice n join dispatch d on d.notice_id = n.id join dispatch_account a on a.dispatch_id = d.id
             where n.kind = 'EVENT' and n.subject_id = ? and d.cause = 'PROMOTION'""";

    /** Lays one down with so many places. */
    static CrowdedEvent withPlaces(Census census, int places) {
        CrowdedEvent made = new CrowdedEvent(census, UUID.randomUUID(), UUID.randomUUID());
        made.change(EVENT, made.event, places);
        made.change(TERM, made.event);
        made.change(NOTICE, UUID.randomUUID(), made.event);
        made.change(NOTICE_TERM, made.event);
        made.change(DATE, made.date, made.event);
        return made;
    }

    /** So many accounts of people who live in the city. */
    List<String> residents(int many) {
        return list(RESIDENTS, many);
    }

    /** Who has a place, in the order in which their answers were committed. */
    List<String> seated() {
        return list(
                "select account_id::text from answer where occurrence_id = ? and place = 'SEATED' order by version",
                date);
    }

    /** Who waits, in the order of the waiting list. */
    List<String> waiting() {
        return list(
                "select account_id::text from answer where occurrence_id = ? and place = 'WAITING' order by queue_no",
                date);
    }

    /** The numbers of those who wait, in the order in which their answers were committed. */
    List<String> queueNumbers() {
        return list(
                "select queue_no::text from answer where occurrence_id = ? and place = 'WAITING' order by version",
                date);
    }

    /** How many places the date says are taken. */
    String taken() {
        return list("select taken::text from occurrence where id = ?", date).get(0);
    }

    /** Who was told of having moved up, once for each time. */
    List<String> promoted() {
        return list(PROMOTED, event);
    }

    private void change(String statement, Object... values) {
        try (Connection connection = open();
                PreparedStatement prepared = bound(connection, statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> list(String query, Object... values) {
        try (Connection connection = open();
                PreparedStatement prepared = bound(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(census.url(), "postgres", census.password());
    }

    private static PreparedStatement bound(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
