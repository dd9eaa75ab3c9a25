package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.EventId;
import jp.kairan.attachments.Attachments;
import jp.kairan.kernel.Sql;

/** The files of events. */
@Singleton
class EventFiles {
    private static final String INSERT = "insert into event_attachment (event_id, no, attachment_id) values (?, ?, ?)";

    private static final String SELECT = "select attachment_id from event_attachment where event_id = ? order by no";

    private final Sql sql;
    private final Attachments attachments;

    EventFiles(Sql sql, Attachments attachments) {
        this.sql = sql;
        this.attachments = attachments;
    }

    /** The files of an event, in their order. */
    List<AttachmentId> of(EventId event) {
        return sql.list(SELECT, row -> new AttachmentId(row.uuid("attachment_id")), event);
    }

    /** Replaces the files: new ones are the actor's own uploads, others hang on the event already or are let go. */
    void write(Actor actor, EventId event, List<AttachmentId> files) {
        List<AttachmentId> before = of(event);
        attachments.hold(actor, without(files, before));
        sql.update("delete from event_attachment where event_id = ?", event);
        attachments.letGo(without(before, files));
        List<Object[]> rows = new ArrayList<>();
        for (AttachmentId file : files.stream().distinct().toList()) {
            rows.add(new Object[] {event, rows.size(), file});
        }
        sql.batch(INSERT, rows);
    }

    /** Lets go of every file of an event that is about to be discarded. */
    void letGo(EventId event) {
        List<AttachmentId> files = of(event);
        sql.update("delete from event_attachment where event_id = ?", event);
        attachments.letGo(files);
    }

    private static List<AttachmentId> without(List<AttachmentId> some, Collection<AttachmentId> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }
}
