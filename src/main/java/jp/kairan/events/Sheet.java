package jp.kairan.events;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;

/**
 * An event as the database has it.
 *
 * @param endsAt exclusive
 * @param rrule the rule it follows, or null
 * @param answerLead seconds before each start after which answers are closed, or null
 * @param capacity heads that have room, or null
 * @param mostHeads how many people one answer may bring
 * @param quorum what makes a meeting able to decide, or null
 */
record Sheet(
        EventId id,
        UnitId unit,
        EventKind kind,
        EventState state,
        String title,
        String body,
        Place place,
        boolean allDay,
        Instant startsAt,
        Instant endsAt,
        String rrule,
        AnsweredBy answeredBy,
        Integer answerLead,
        Integer capacity,
        int mostHeads,
        Quorum quorum,
        String feeNote,
        String contact,
        String link,
        boolean sensitive,
        int sequence,
        int lockVersion,
        AccountId createdBy,
        Instant publishedAt,
        Instant changedAt,
        Instant cancelledAt,
        String cancelReason) {

    static Sheet of(Row row) throws SQLException {
        return new Sheet(
                new EventId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.constant("kind", EventKind.class),
                row.constant("state", EventState.class),
                row.text("title"),
                row.text("body"),
                Place.of(row),
                row.flag("all_day"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.text("rrule"),
                row.constant("answered_by", AnsweredBy.class),
                row.integerOrNull("answer_lead"),
                row.integerOrNull("capacity"),
                row.integer("most_heads"),
                Quorum.of(row),
                row.text("fee_note"),
                row.text("contact"),
                row.text("link"),
                row.flag("sensitive"),
                row.integer("sequence"),
                row.integer("lock_version"),
                new AccountId(row.uuid("created_by")),
                row.instant("published_at"),
                row.instant("changed_at"),
                row.instant("cancelled_at"),
                row.text("cancel_reason"));
    }
}
