package jp.kairan.circulars;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.CircularId;
import jp.kairan.attachments.Attachments;
import jp.kairan.kernel.Sql;

/** The words and files of circulars, version by version. */
@Singleton
class Versions {
    private static final String INSERT = """
            insert into circular_version (circular_id, no, title, body, reason, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String REWRITE = """
            update circular_version
               set title = coalesce(?, title), body = coalesce(?, body), written_by = ?, written_at = ?
             where circular_id = ? and no = 1""";

    private static final String ATTACH =
            "insert into circular_attachment (circular_id, version_no, no, attachment_id) values (?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final Attachments attachments;

    Versions(Sql sql, Clock clock, Attachments attachments) {
        this.sql = sql;
        this.clock = clock;
        this.attachments = attachments;
    }

    /** Adds a version. */
    void write(Actor actor, CircularId circular, int no, String title, String body, String reason) {
        sql.update(INSERT, circular, no, title, body, reason, actor.me(), Instant.now(clock));
    }

    /** Changes the first version while nobody has read it; null leaves as it is. */
    void rewrite(Actor actor, CircularId circular, String title, String body) {
        sql.update(REWRITE, title, body, actor.me(), Instant.now(clock), circular);
    }

    String title(CircularId circular, int no) {
        return sql.one(
                        "select title from circular_version where circular_id = ? and no = ?",
                        row -> row.text("title"),
                        circular,
                        no)
                .orElseThrow();
    }

    /** The files of one version, in their order. */
    List<AttachmentId> files(CircularId circular, int no) {
        return sql.list(
                "select attachment_id from circular_attachment where circular_id = ? and version_no = ? order by no",
                row -> new AttachmentId(row.uuid("attachment_id")),
                circular,
                no);
    }

    /** The files of every version. */
    List<AttachmentId> files(CircularId circular) {
        return sql.list(
                "select distinct attachment_id from circular_attachment where circular_id = ?",
                row -> new AttachmentId(row.uuid("attachment_id")),
                circular);
    }

    /** Gives a version its files: new ones are the actor's own uploads, others hang on the circular already. */
    void attach(Actor actor, CircularId circular, int no, List<AttachmentId> files) {
        attachments.hold(actor, without(files, files(circular)));
        insert(circular, no, files);
    }

    /** Replaces the files of the first version while nobody has read it, and lets go of those no longer in use. */
    void attachAnew(Actor actor, CircularId circular, List<AttachmentId> files) {
        List<AttachmentId> before = files(circular);
        attachments.hold(actor, without(files, before));
        sql.update("delete from circular_attachment where circular_id = ?", circular);
        attachments.letGo(without(before, files));
        insert(circular, 1, files);
    }

    /** Lets go of every file of a circular that is about to be discarded. */
    void letGo(CircularId circular) {
        List<AttachmentId> files = files(circular);
        sql.update("delete from circular_attachment where circular_id = ?", circular);
        attachments.letGo(files);
    }

    private void insert(CircularId circular, int no, List<AttachmentId> files) {
        List<Object[]> rows = new ArrayList<>();
        for (AttachmentId file : files.stream().distinct().toList()) {
            rows.add(new Object[] {circular, no, rows.size(), file});
        }
        sql.batch(ATTACH, rows);
    }

    private static List<AttachmentId> without(List<AttachmentId> some, Collection<AttachmentId> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }
}
