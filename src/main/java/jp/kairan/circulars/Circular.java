package jp.kairan.circulars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.CircularId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.notices.Notice;

/**
 * A circular; its methods are the only legal moves. Its words and its audience are rows of their own, therefore the
 * lock version is counted by the moves themselves: a changed title is a change of the circular.
 */
@Entity
@Table(name = "circular")
class Circular {
    /** How notices and phones name a circular. */
    static final String KIND = "CIRCULAR";

    @Id
    private UUID id;

    @Column(name = "unit_id", updatable = false)
    private UUID unit;

    @Enumerated(EnumType.STRING)
    private CircularState state;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Importance importance;

    private boolean sensitive;
    private boolean pinned;

    @Column(name = "confirmation_asked")
    private boolean confirmationAsked;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int version;

    @Column(name = "lock_version")
    private int lockVersion;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    protected Circular() {
        // for Hibernate
    }

    /** A new draft. */
    Circular(UnitId unit, AccountId createdBy, Instant now, Traits traits) {
        this.id = CircularId.next().value();
        this.unit = unit.value();
        this.createdBy = createdBy.value();
        this.createdAt = now;
        this.state = CircularState.DRAFT;
        this.version = 1;
        take(traits);
    }

    CircularId id() {
        return new CircularId(id);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    AccountId createdBy() {
        return new AccountId(createdBy);
    }

    CircularState state() {
        return state;
    }

    int version() {
        return version;
    }

    Traits traits() {
        return new Traits(category, importance, sensitive, pinned, confirmationAsked, expiresAt);
    }

    /** Rewrites what was not published yet. */
    void revise(int seenLockVersion, Traits traits) {
        requireUnpublished();
        requireUnchanged(seenLockVersion);
        if (state == CircularState.SCHEDULED) {
            requireLater("expiresAt", traits.expiresAt(), publishAt);
        }
        take(traits);
        lockVersion++;
    }

    /** Lets it go out by itself at a time to come; a scheduled one is moved to the new time. */
    void schedule(Instant at, Instant now) {
        requireUnpublished();
        requireLater("publishAt", at, now);
        requireLater("expiresAt", expiresAt, at);
        state = CircularState.SCHEDULED;
        publishAt = at;
        lockVersion++;
    }

    /** Makes a scheduled one a draft again. */
    void unschedule() {
        require(state == CircularState.SCHEDULED);
        state = CircularState.DRAFT;
        publishAt = null;
        lockVersion++;
    }

    /** Publishes and tells what to publish as the notice. */
    Notice publish(String title, List<Term> audience, Instant now) {
        requireUnpublished();
        requireLater("expiresAt", expiresAt, now);
        state = CircularState.PUBLISHED;
        publishedAt = now;
        lockVersion++;
        return new Notice(
                NoticeId.next(),
                KIND,
                id,
                unit(),
                importance.urgency(),
                sensitive,
                title,
                confirmationAsked,
                pinned,
                version,
                expiresAt,
                audience);
    }

    /** Begins the next version and tells its number. */
    int correct() {
        require(state == CircularState.PUBLISHED);
        lockVersion++;
        return ++version;
    }

    /** Takes a published one back. */
    void withdraw(String reason, Instant now) {
        require(state == CircularState.PUBLISHED);
        state = CircularState.WITHDRAWN;
        withdrawnAt = now;
        withdrawalReason = reason;
        lockVersion++;
    }

    /** Refuses with 409 once readers have it. */
    void requireUnpublished() {
        require(!state.seenByReaders());
    }

    /** Refuses with 409 where somebody changed it since the caller looked. */
    void requireUnchanged(int seenLockVersion) {
        if (seenLockVersion != lockVersion) {
            throw CircularProblem.CIRCULAR_CHANGED.problem("lockVersion is now " + lockVersion);
        }
    }

    /** Whether its expiry has passed, so that publishing it would reach nobody. */
    boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw CircularProblem.CIRCULAR_STATE.problem("The circular is " + state);
        }
    }

    private void take(Traits traits) {
        category = traits.category();
        importance = traits.importance();
        sensitive = traits.sensitive();
        pinned = traits.pinned();
        confirmationAsked = traits.confirmationAsked();
        expiresAt = traits.expiresAt();
    }

    private static void requireLater(String field, Instant time, Instant than) {
        if (time != null && !time.isAfter(than)) {
            throw KernelProblem.invalid(field, "もっと後の時刻にしてください / must be later than " + than);
        }
    }
}
