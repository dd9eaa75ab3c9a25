package jp.kairan.notices;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The one door through which features publish. Every command runs in the feature's transaction. */
@Singleton
public class Notices {
    private static final String INSERT = """
            insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, confirmation_asked, pinned,
                                version, published_at, changed_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_TERM =
            "insert into notice_term (notice_id, no, kind, unit_id, list_id, role) values (?, ?, ?, ?, ?, ?)";

    private static final String CORRECT = """
            update notice set title = ?, version = version + 1, changed_at = ?
             where kind = ? and subject_id = ? and withdrawn_at is null
            returning id""";

    private static final String WITHDRAW = """
            update notice set withdrawn_at = ?, changed_at = ?
             where kind = ? and subject_id = ? and withdrawn_at is null
            returning id""";

    private static final String DISPATCH =
            "insert into dispatch (id, notice_id, cause, created_at) values (?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final Event<NoticeDispatched> dispatched;

    Notices(Sql sql, Clock clock, Audit audit, Event<NoticeDispatched> dispatched) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.dispatched = dispatched;
    }

    /** Publishes: the notice, its audience and its dispatch become visible with the feature's own commit. */
    @Transactional(TxType.MANDATORY)
    public NoticeId publish(Actor actor, Notice notice) {
        Instant now = Instant.now(clock);
        sql.update(
                INSERT,
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.unit(),
                notice.urgency(),
                notice.sensitive(),
                notice.title(),
                notice.confirmationAsked(),
                notice.pinned(),
                notice.version(),
                now,
                now,
                notice.expiresAt());
        List<Object[]> terms = new ArrayList<>();
        for (Term term : notice.audience()) {
            terms.add(new Object[] {notice.id(), terms.size(), term.kind(), term.unit(), term.list(), term.role()});
        }
        sql.batch(INSERT_TERM, terms);
        audit.note(
                actor,
                "NoticePublished",
                notice.kind(),
                notice.id(),
                notice.unit(),
                java.util.Map.of("subject", notice.subject(), "urgency", notice.urgency(), "terms", terms.size()));
        dispatch(notice.id(), "PUBLICATION");
        return notice.id();
    }

    /** Replaces the title with the next version; readers see that it was corrected, and everyone is told again. */
    @Transactional(TxType.MANDATORY)
    public void correct(Actor actor, String kind, UUID subject, String title) {
        Instant now = Instant.now(clock);
        sql.one(CORRECT, row -> new NoticeId(row.uuid("id")), title, now, kind, subject)
                .ifPresent(id -> {
                    audit.note(actor, "NoticeCorrected", kind, id, null, java.util.Map.of("subject", subject));
                    dispatch(id, "CORRECTION");
                });
    }

    /** Takes the notice back: it shows as withdrawn, and everyone who was told is told so. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(Actor actor, String kind, UUID subject) {
        Instant now = Instant.now(clock);
        sql.one(WITHDRAW, row -> new NoticeId(row.uuid("id")), now, now, kind, subject)
                .ifPresent(id -> {
                    audit.note(actor, "NoticeWithdrawn", kind, id, null, java.util.Map.of("subject", subject));
                    dispatch(id, "WITHDRAWAL");
                });
    }

    /** Writes a dispatch into the outbox; push finds it after the commit. */
    private UUID dispatch(NoticeId notice, String cause) {
        UUID id = Uuids.next();
        sql.update(DISPATCH, id, notice, cause, Instant.now(clock));
        dispatched.fire(new NoticeDispatched(id));
        return id;
    }
}
