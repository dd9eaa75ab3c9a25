package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The one door through which features publish. Every command runs in the feature's transaction. */
@Singleton
public class Notices {
    private static final String INSERT = """
            insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, titles, confirmation_asked,
                                pinned, version, published_at, changed_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_TERM =
            "insert into notice_term (notice_id, no, kind, unit_id, list_id, role, account_id) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String TERMS =
            "select kind, unit_id, list_id, role, account_id from notice_term where notice_id = ?";

    /** Locks the row, because a correction and a withdrawal at the same time must follow one another. */
    private static final String LOCK = """
            select id, unit_id, withdrawn_at from notice where kind = ? and subject_id = ? for no key update""";

    private static final String CORRECT =
            "update notice set title = ?, titles = ?, version = version + 1, changed_at = ? where id = ?";

    private static final String WITHDRAW = "update notice set withdrawn_at = ?, changed_at = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final Outbox outbox;

    Notices(Sql sql, Clock clock, Audit audit, Outbox outbox) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.outbox = outbox;
    }

    private record Published(NoticeId id, UnitId unit, boolean withdrawn) {
        static Published of(Row row) throws SQLException {
            return new Published(
                    new NoticeId(row.uuid("id")), new UnitId(row.uuid("unit_id")), row.instant("withdrawn_at") != null);
        }
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
                notice.headline().text(),
                notice.headline().titles(),
                notice.confirmationAsked(),
                notice.pinned(),
                notice.version(),
                now,
                now,
                notice.expiresAt());
        address(notice.id(), notice.audience());
        audit.note(
                actor,
                "NoticePublished",
                "NOTICE",
                notice.id(),
                notice.unit(),
                Map.of(
                        "kind",
                        notice.kind(),
                        "subject",
                        notice.subject(),
                        "urgency",
                        notice.urgency(),
                        "terms",
                        notice.audience().size()));
        outbox.put(notice.id(), Cause.PUBLICATION, notice.headline().body());
        return notice.id();
    }

    /**
     * Replaces the title with the next version; readers see that it was corrected, and everyone is told again. 404
     * where nothing was published for the subject, 409 where it was withdrawn.
     */
    @Transactional(TxType.MANDATORY)
    public void correct(Actor actor, String kind, UUID subject, String title) {
        correct(actor, kind, subject, Headline.of(title));
    }

    /** The same with a title that the feature has in other languages. */
    @Transactional(TxType.MANDATORY)
    public void correct(Actor actor, String kind, UUID subject, Headline headline) {
        Published notice = running(kind, subject);
        sql.update(CORRECT, headline.text(), headline.titles(), Instant.now(clock), notice.id);
        audit.note(
                actor, "NoticeCorrected", "NOTICE", notice.id, notice.unit, Map.of("kind", kind, "subject", subject));
        outbox.put(notice.id, Cause.CORRECTION, headline.body());
    }

    /**
     * Takes the notice back: it shows as withdrawn, and everyone who was told is told so. Doing it again changes
     * nothing; 404 where nothing was published for the subject.
     */
    @Transactional(TxType.MANDATORY)
    public void withdraw(Actor actor, String kind, UUID subject) {
        withdraw(actor, kind, subject, null);
    }

    /** The same with a phrase of its own, or null, because to readers not everything that ends is taken back. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(Actor actor, String kind, UUID subject, String body) {
        Published notice = published(kind, subject);
        if (notice.withdrawn) {
            return;
        }
        Instant now = Instant.now(clock);
        sql.update(WITHDRAW, now, now, notice.id);
        audit.note(
                actor, "NoticeWithdrawn", "NOTICE", notice.id, notice.unit, Map.of("kind", kind, "subject", subject));
        outbox.put(notice.id, Cause.WITHDRAWAL, body);
    }

    /**
     * Replaces the title with the next version and tells only these readers, because the change concerns nobody else.
     * Errors as for {@link #correct}.
     */
    @Transactional(TxType.MANDATORY)
    public void change(Actor actor, String kind, UUID subject, String title, Collection<AccountId> concerned) {
        Published notice = running(kind, subject);
        sql.update(CORRECT, title, List.of(), Instant.now(clock), notice.id);
        audit.note(actor, "NoticeChanged", "NOTICE", notice.id, notice.unit, Map.of("kind", kind, "subject", subject));
        outbox.put(notice.id, Cause.CHANGE, concerned);
    }

    /** Moves the time at which a notice leaves the inbox, null for never. 404 where nothing was published. */
    @Transactional(TxType.MANDATORY)
    public void expire(String kind, UUID subject, Instant at) {
        Published notice = published(kind, subject);
        sql.update("update notice set expires_at = ? where id = ?", at, notice.id);
    }

    /** Changes how much a notice hurries, from its next dispatch on. 404 where nothing was published. */
    @Transactional(TxType.MANDATORY)
    public void hurry(String kind, UUID subject, Urgency urgency) {
        Published notice = published(kind, subject);
        sql.update("update notice set urgency = ? where id = ?", urgency, notice.id);
    }

    /**
     * Names a new audience, which the inbox follows at once; nobody is told by this alone. Doing it again changes
     * nothing. Errors as for {@link #correct}.
     *
     * @param audience as of a {@link Notice}: at least one whole term
     */
    @Transactional(TxType.MANDATORY)
    public void readdress(Actor actor, String kind, UUID subject, List<Term> audience) {
        List<Term> wanted = Notice.sound(audience);
        Published notice = running(kind, subject);
        if (Set.copyOf(wanted).equals(Set.copyOf(sql.list(TERMS, Term::of, notice.id)))) {
            return;
        }
        sql.update("delete from notice_term where notice_id = ?", notice.id);
        address(notice.id, wanted);
        audit.note(
                actor,
                "NoticeReaddressed",
                "NOTICE",
                notice.id,
                notice.unit,
                Map.of("kind", kind, "subject", subject, "terms", wanted.size()));
    }

    /**
     * Tells some readers of a notice once more; the notice itself stays as it is. Nothing happens where there is nobody
     * to tell. Errors as for {@link #correct}.
     *
     * @param cause one that goes to some readers ({@link Cause#toSome})
     */
    @Transactional(TxType.MANDATORY)
    public void tell(String kind, UUID subject, Cause cause, Collection<AccountId> readers) {
        outbox.put(running(kind, subject).id, cause, readers);
    }

    /**
     * The same for more readers than anybody should hold in memory. Errors as for {@link #correct}.
     *
     * @param body what a push says below the title, as of a {@link Headline}, or null for the general words
     * @param choose adds the readers of the dispatch that it is given to {@code dispatch_account}, by one statement, and
     *     tells how many they are; where it adds none there is no dispatch
     * @return how many are told
     */
    @Transactional(TxType.MANDATORY)
    public int tell(String kind, UUID subject, Cause cause, String body, ToIntFunction<UUID> choose) {
        return outbox.put(running(kind, subject).id, cause, body, choose);
    }

    private void address(NoticeId notice, List<Term> audience) {
        List<Object[]> terms = new ArrayList<>();
        for (Term term : audience) {
            terms.add(new Object[] {
                notice, terms.size(), term.kind(), term.unit(), term.list(), term.role(), term.account()
            });
        }
        sql.batch(INSERT_TERM, terms);
    }

    private Published running(String kind, UUID subject) {
        Published notice = published(kind, subject);
        if (notice.withdrawn) {
            throw NoticeProblem.NOTICE_NOT_RUNNING.problem("The notice is withdrawn");
        }
        return notice;
    }

    private Published published(String kind, UUID subject) {
        return sql.one(LOCK, Published::of, kind, subject).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
