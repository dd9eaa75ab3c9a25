package jp.kairan.broadcasts.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.ShelterId;

/** The call for one shelter; its methods are the only legal moves, and a closed one makes none. */
@Entity
@Table(name = "shelter_call")
class Call {
    @Id
    private UUID id;

    @Column(name = "alarm_id")
    private UUID alarm;

    @Column(name = "shelter_id", updatable = false)
    private UUID shelter;

    @Column(updatable = false)
    private boolean drill;

    @Enumerated(EnumType.STRING)
    private CallState state;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "called_at", updatable = false)
    private Instant calledAt;

    @Column(name = "step_at")
    private Instant stepAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Call() {
        // for Hibernate, which alone makes them: calls are written down many at once
    }

    CallId id() {
        return new CallId(id);
    }

    AlarmId alarm() {
        return new AlarmId(alarm);
    }

    ShelterId shelter() {
        return new ShelterId(shelter);
    }

    boolean drill() {
        return drill;
    }

    CallState state() {
        return state;
    }

    Step step() {
        return step;
    }

    Instant stepAt() {
        return stepAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    boolean running() {
        return closedAt == null;
    }

    /** Whether the chain goes on by itself now. */
    boolean due(Instant now) {
        return running() && dueAt != null && !dueAt.isAfter(now);
    }

    /** Others are asked from now on. */
    void ask(Step next, Instant now) {
        requireRunning();
        step = next;
        stepAt = now;
    }

    /** Nobody is on the way; the chain goes on then, or never where there is nobody left to ask. */
    void waitFor(Instant due) {
        requireRunning();
        state = CallState.ASKING;
        dueAt = due;
    }

    /** Somebody is on the way; the chain goes on then unless the shelter is open. */
    void expect(Instant due) {
        requireRunning();
        state = CallState.COMING;
        dueAt = due;
    }

    /** It runs on for another alarm. */
    void passOn(AlarmId next) {
        requireRunning();
        alarm = next.value();
    }

    /** The shelter is open. */
    void open(Instant now) {
        close(CallState.OPENED, now);
    }

    /** The shelter need not be opened any more. */
    void callOff(Instant now) {
        close(CallState.CALLED_OFF, now);
    }

    private void close(CallState end, Instant now) {
        requireRunning();
        state = end;
        dueAt = null;
        closedAt = now;
    }

    private void requireRunning() {
        if (!running()) {
            throw new IllegalStateException("the call is " + state);
        }
    }
}
