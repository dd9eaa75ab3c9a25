package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;

/** What an event left in the tables of notices, for tests to look at. */
@Singleton
class EventOutbox {
    private final Sql sql;

    EventOutbox(Sql sql) {
        this.sql = sql;
    }

    /** The causes of the dispatches, in their order. */
    @Transactional
    List<String> dispatches(String event) {
        return sql.list("""
                select d.cause from dispatch d join notice n on n.id = d.notice_id
                 where n.kind = 'EVENT' and n.subject_id = ? order by d.id""", row -> row.text("cause"), UUID.fromString(event));
    }

    /** The phrases that its dispatches say in place of the general ones. */
    @Transactional
    List<String> sentences(String event) {
        return sql.list("""
                select d.body from dispatch d join notice n on n.id = d.notice_id
                 where n.kind = 'EVENT' and n.subject_id = ? and d.body is not null""", row -> row.text("body"), UUID.fromString(event));
    }

    /** Who was told of changes, once for each time. */
    @Transactional
    List<AccountId> toldOfChange(String event) {
        return sql.list("""
                select a.account_id
                  from dispatch d
                  join notice n on n.id = d.notice_id
                  join dispatch_account a on a.dispatch_id = d.id
                 where n.kind = 'EVENT' and n.subject_id = ? and d.cause = 'CHANGE'
                 order by d.id, a.account_id""", row -> new AccountId(row.uuid("account_id")), UUID.fromString(event));
    }

    /** When its notice leaves the inbox, and under which title it is there. */
    record Shown(Instant expiresAt, String title) {}

    @Transactional
    Shown shown(String event) {
        return sql.one(
                        "select expires_at, title from notice where kind = 'EVENT' and subject_id = ?",
                        row -> new Shown(row.instant("expires_at"), row.text("title")),
                        UUID.fromString(event))
                .orElseThrow();
    }

    @Transactional
    long rows(String query, String event) {
        return sql.number(query, UUID.fromString(event));
    }
}
