package jp.kairan.circulars;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.access.CircularId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;

/** A circular with the words of its present version, as the database has it. */
record Sheet(
        CircularId id,
        UnitId unit,
        CircularState state,
        Traits traits,
        AccountId createdBy,
        int version,
        int lockVersion,
        Instant publishAt,
        Instant publishedAt,
        Instant withdrawnAt,
        String withdrawalReason,
        String title,
        String body,
        String correctionReason,
        Instant writtenAt,
        NoticeId notice) {

    /** What {@link #of} reads; a condition follows. */
    static final String SELECT = """
            select c.*, v.title, v.body, v.reason, v.written_at, n.id as notice_id
              from circular c join circular_version v on v.circular_id = c.id and v.no = c.version
              left join notice n on n.kind = 'CIRCULAR' and n.subject_id = c.id
            """;

    static Sheet of(Row row) throws SQLException {
        return new Sheet(
                new CircularId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.constant("state", CircularState.class),
                new Traits(
                        row.constant("category", Category.class),
                        row.constant("importance", Importance.class),
                        row.flag("sensitive"),
                        row.flag("pinned"),
                        row.flag("confirmation_asked"),
                        row.instant("expires_at")),
                new AccountId(row.uuid("created_by")),
                row.integer("version"),
                row.integer("lock_version"),
                row.instant("publish_at"),
                row.instant("published_at"),
                row.instant("withdrawn_at"),
                row.text("withdrawal_reason"),
                row.text("title"),
                row.text("body"),
                row.text("reason"),
                row.instant("written_at"),
                NoticeId.orNull(row.uuid("notice_id")));
    }
}
