package jp.kairan.attachments;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sha256;
import jp.kairan.kernel.Sql;

/** The door to uploaded files. */
@Singleton
public class Attachments {
    private static final String INSERT = """
            insert into attachment (id, uploaded_by, file_name, media_type, size_bytes, sha256, created_at, loose_since)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_CONTENT =
            "insert into attachment_content (attachment_id, content) values (?, ?)";

    private static final String BY_IDS = "select " + Attachment.COLUMNS + " from attachment where id = any(?::uuid[])";

    /** A file hangs on one thing only, and only its uploader hangs it: whoever comes second finds it no longer loose. */
    private static final String HOLD = """
            update attachment set loose_since = null
             where id = any(?::uuid[]) and uploaded_by = ? and loose_since is not null""";

    private static final String LET_GO = "update attachment set loose_since = ? where id = any(?::uuid[])";

    /** Replicas sweep at the same time without waiting for each other, and none takes a file that is just being held. */
    private static final String SWEEP = """
            delete from attachment where id in (
                select id from attachment where loose_since < ?
                 order by loose_since limit 500 for update skip locked)""";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final AttachmentConfig config;

    Attachments(Sql sql, Clock clock, Audit audit, AttachmentConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Keeps a file until something holds it.
     *
     * @param claimedName what the sender calls it
     * @param file where its bytes lie
     */
    @Transactional
    public Attachment upload(Actor actor, String claimedName, Path file) {
        if (!actor.mayAnywhere(Action.UPLOAD)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        byte[] content = read(file);
        FileKind kind = kind(content);
        byte[] hash = Sha256.of(content).bytes();
        Attachment attachment = new Attachment(
                AttachmentId.next(),
                FileName.of(claimedName, kind),
                kind.mediaType(),
                content.length,
                HexFormat.of().formatHex(hash));
        Instant now = Instant.now(clock);
        sql.update(
                INSERT,
                attachment.id(),
                actor.me(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.sizeBytes(),
                hash,
                now,
                now);
        sql.update(INSERT_CONTENT, attachment.id(), content);
        Map<String, ?> detail = Map.of("mediaType", attachment.mediaType(), "sizeBytes", attachment.sizeBytes());
        audit.note(actor, "AttachmentUploaded", "ATTACHMENT", attachment.id(), null, detail);
        return attachment;
    }

    /** The files with these ids, in this order; ids of nothing are left out. */
    @Transactional
    public List<Attachment> describe(List<AttachmentId> ids) {
        Map<AttachmentId, Attachment> found =
                sql.list(BY_IDS, Attachment::of, ids).stream().collect(Collectors.toMap(Attachment::id, a -> a));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The bytes of a file; 404 where there is none. Whether the caller may have them is the holder's question. */
    @Transactional
    public byte[] content(AttachmentId id) {
        return sql.one(
                        "select content from attachment_content where attachment_id = ?",
                        row -> row.bytes("content"),
                        id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Hangs loose files of the actor on a thing of the caller's; 404 where one is unknown, another's or held already. */
    @Transactional(TxType.MANDATORY)
    public void hold(Actor actor, Collection<AttachmentId> ids) {
        Set<AttachmentId> distinct = new LinkedHashSet<>(ids);
        if (!distinct.isEmpty() && sql.update(HOLD, distinct, actor.me()) != distinct.size()) {
            throw KernelProblem.NOT_FOUND.problem("An attachment is not a loose upload of the caller");
        }
    }

    /** Lets files go: nothing hangs them any more, and in a while they are swept. */
    @Transactional(TxType.MANDATORY)
    public void letGo(Collection<AttachmentId> ids) {
        sql.update(LET_GO, Instant.now(clock), ids);
    }

    /** Deletes files that have been loose since before this and tells how many, at most 500 at a time. */
    @Transactional
    int sweep(Instant before) {
        int swept = sql.update(SWEEP, before);
        if (swept > 0) {
            audit.note(Actor.SYSTEM, "AttachmentsSwept", "ATTACHMENT", null, null, Map.of("files", swept));
        }
        return swept;
    }

    private byte[] read(Path file) {
        try {
            if (Files.size(file) > config.maxSize().asLongValue()) {
                throw KernelProblem.PAYLOAD_TOO_LARGE.problem();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileKind kind(byte[] content) {
        if (content.length == 0) {
            throw AttachmentProblem.ATTACHMENT_DAMAGED.problem("The file is empty");
        }
        FileKind kind = FileKind.of(content).orElseThrow(AttachmentProblem.ATTACHMENT_KIND::problem);
        if (!kind.whole(content)) {
            throw AttachmentProblem.ATTACHMENT_DAMAGED.problem("The file is not a whole " + kind);
        }
        return kind;
    }
}
