package jp.kairan.circulars;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import jp.kairan.kernel.Sql;

/** What a circular left in the tables of notices, for tests to look at. */
@Singleton
class Outbox {
    private final Sql sql;

    Outbox(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    long notices(String circular) {
        return sql.number(
                "select count(*) from notice where kind = 'CIRCULAR' and subject_id = ?", UUID.fromString(circular));
    }

    /** The causes of the dispatches, in their order. */
    @Transactional
    List<String> dispatches(String circular) {
        return sql.list("""
                select d.cause from dispatch d join notice n on n.id = d.notice_id
                 where n.kind = 'CIRCULAR' and n.subject_id = ? order by d.id""", row -> row.text("cause"), UUID.fromString(circular));
    }
}
