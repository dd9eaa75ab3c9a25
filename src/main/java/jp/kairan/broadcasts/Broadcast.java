package jp.kairan.broadcasts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.FindingId;
import jp.kairan.access.UnitId;
import jp.kairan.broadcasts.templates.Category;

/**
 * A broadcast: the course that its messages run; its methods are the only legal moves. Every move counts the lock
 * version, because whoever approves has to have seen what went before.
 */
@Entity
@Table(name = "broadcast")
class Broadcast {
    /** How notices and phones name a broadcast. */
    static final String KIND = "BROADCAST";

    @Id
    private UUID id;

    @Column(name = "unit_id", updatable = false)
    private UUID unit;

    @Column(updatable = false)
    private boolean drill;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private BroadcastState state;

    @Column(name = "finding_id", updatable = false)
    private UUID finding;

    private int messages;

    @Column(name = "lock_version")
    private int lockVersion;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Broadcast() {
        // for Hibernate
    }

    /** A new one, of which nothing is said yet. */
    Broadcast(UnitId unit, boolean drill, Category category, FindingId finding, AccountId by, Instant now) {
        this.id = BroadcastId.next().value();
        this.unit = unit.value();
        this.drill = drill;
        this.category = category;
        this.finding = finding == null ? null : finding.value();
        this.state = BroadcastState.DRAFT;
        this.createdBy = by == null ? null : by.value();
        this.createdAt = now;
        this.changedAt = now;
    }

    BroadcastId id() {
        return new BroadcastId(id);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    /** What a rule has found, where that began it, or null. */
    FindingId finding() {
        return FindingId.orNull(finding);
    }

    boolean drill() {
        return drill;
    }

    Category category() {
        return category;
    }

    BroadcastState state() {
        return state;
    }

    int lockVersion() {
        return lockVersion;
    }

    /** The number of a message to be written next; 409 where its step does not fit to what went before. */
    int next(Step step, Instant now) {
        require((step == Step.FIRST) == (messages == 0) && (step == Step.FIRST || state == BroadcastState.RUNNING));
        touch(now);
        return ++messages;
    }

    /** The number of a message that ends everything. */
    int next(Instant now) {
        touch(now);
        return ++messages;
    }

    /** The open message was thrown away; its number is given again. */
    void dropped(Instant now) {
        messages--;
        touch(now);
    }

    /** The open message was written anew. */
    void rewritten(Category about, Instant now) {
        require(state == BroadcastState.DRAFT || category == about);
        category = about;
        touch(now);
    }

    /** The open message was submitted, or given back. */
    void moved(Instant now) {
        touch(now);
    }

    /** A message went out. */
    void sent(Step step, Instant now) {
        state = switch (step) {
            case FIRST, UPDATE -> BroadcastState.RUNNING;
            case ALL_CLEAR -> BroadcastState.ENDED;
            case RETRACTION -> BroadcastState.RETRACTED;
        };
        touch(now);
    }

    /** Refuses with 409 where nothing of it went out, or it was taken back already. */
    void requireRetractable() {
        require(state == BroadcastState.RUNNING || state == BroadcastState.ENDED);
    }

    /** Refuses with 409 where somebody changed it since the caller looked. */
    void requireUnchanged(Integer seenLockVersion) {
        if (seenLockVersion != null && seenLockVersion != lockVersion) {
            throw BroadcastProblem.BROADCAST_CHANGED.problem("lockVersion is now " + lockVersion);
        }
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw BroadcastProblem.BROADCAST_STATE.problem("The broadcast is " + state);
        }
    }

    private void touch(Instant now) {
        lockVersion++;
        changedAt = now;
    }
}
