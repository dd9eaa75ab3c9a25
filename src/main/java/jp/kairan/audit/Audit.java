package jp.kairan.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Json;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to what was done. */
@Singleton
public class Audit {
    private static final String WRITE = """
            insert into audit_entry (at, actor, action, subject_kind, subject_id, unit_id, detail, mac)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            returning seq""";

    private static final String READ = """
            select seq, at, actor, action, subject_kind, subject_id, unit_id, detail::text as detail
              from audit_entry where seq < ? order by seq desc limit ?""";

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper json;
    private final AuditKeys keys;
    private final Unsettled unsettled;

    Audit(Sql sql, Clock clock, ObjectMapper json, AuditKeys keys, Unsettled unsettled) {
        this.keys = keys;
        this.unsettled = unsettled;
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Notes an act in the transaction of the act.
     *
     * @param action past tense, for example {@code CircularPublished}
     * @param unit the unit it happened in, or null
     * @param detail ids, counts and states; never a name, an address, a phone number or a token
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Actor actor, String action, String subjectKind, Id subject, UnitId unit, Map<String, ?> detail) {
        // As exactly as PostgreSQL keeps it, because the seal is compared with what comes back.
        Instant at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        String written = text(detail);
        byte[] mac = keys.entry(EntryText.of(
                at,
                actor.label(),
                action,
                subjectKind,
                subject == null ? null : subject.value(),
                unit == null ? null : unit.value(),
                written));
        unsettled.written(
                sql.number(WRITE, at, actor.label(), action, subjectKind, subject, unit, new Json(written), mac));
    }

    /** The entries, newest first; for city administrators. */
    @Transactional
    public Page<AuditEntry> entries(Actor actor, Cursor from, int limit) {
        if (!actor.mayAnywhere(Action.AUDIT_READ)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        List<AuditEntry> rows = sql.list(READ, AuditEntry::of, Cursor.number(from, Long.MAX_VALUE), limit + 1);
        return Page.of(rows, limit, entry -> Long.toString(entry.seq()));
    }

    private String text(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
