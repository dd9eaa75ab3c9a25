package jp.kairan.push;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.access.DeviceId;
import jp.kairan.devices.Address;
import jp.kairan.devices.Addresses;
import jp.kairan.gate.Attempts;
import jp.kairan.identity.IdentityProblem;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to checks whether a push arrives; each concerns the device that asks, and no other sees it. */
@Singleton
class PushChecks {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int IN_A_ROW = 6;

    private static final String BEGIN = """
            insert into push_check (id, device_id, state, problem, created_at) values (?, ?, ?, ?, ?)""";

    private static final String FIND = """
            select id, state, problem, created_at, arrived_at from push_check where id = ? and device_id = ?""";

    /** Whatever the push service says, a device that has it knows better. */
    private static final String SETTLE = """
            update push_check set state = ?, problem = ? where id = ? and state = 'SENT'""";

    private static final String ARRIVE = """
            update push_check set state = 'ARRIVED', problem = null, arrived_at = coalesce(arrived_at, ?)
             where id = ? and device_id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Addresses addresses;
    private final Event<CheckBegun> begun;
    private final Attempts attempts = new Attempts(IN_A_ROW, Duration.ofMinutes(10));

    PushChecks(Sql sql, Clock clock, Addresses addresses, Event<CheckBegun> begun) {
        this.sql = sql;
        this.clock = clock;
        this.addresses = addresses;
        this.begun = begun;
    }

    /** Begins one for the caller's device, which is sent once this is committed; 429 after several in a row. */
    @Transactional
    public PushCheck begin(Actor actor) {
        DeviceId device = device(actor);
        attempts.take(device.toString());
        PushCheckId id = PushCheckId.next();
        Optional<Address> address = addresses.active(device);
        PushCheck.State state = address.isPresent() ? PushCheck.State.SENT : PushCheck.State.FAILED;
        PushCheck.Problem problem = address.isPresent() ? null : PushCheck.Problem.NO_ADDRESS;
        sql.update(BEGIN, id, device, state, problem, Instant.now(clock));
        address.ifPresent(at -> begun.fire(new CheckBegun(id, at)));
        return find(actor, id);
    }

    /** One of the caller's device, for a day; 404 for another's. */
    @Transactional
    public PushCheck find(Actor actor, PushCheckId id) {
        return sql.one(FIND, PushCheck::of, id, device(actor)).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The device says that it is there; as often as it likes. */
    @Transactional
    public void arrived(Actor actor, PushCheckId id) {
        if (sql.update(ARRIVE, Instant.now(clock), id, device(actor)) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** Writes down what the push service said; an address that is dead is not tried again by anybody. */
    @Transactional
    public void settle(CheckBegun sent, Verdict verdict) {
        boolean accepted = verdict.equals(Verdict.ACCEPTED);
        sql.update(
                SETTLE,
                accepted ? PushCheck.State.ACCEPTED : PushCheck.State.FAILED,
                accepted ? null : PushCheck.Problem.of(verdict),
                sent.check());
        Dead dead = verdict instanceof Verdict.Settled settled ? Dead.of(sent.address(), settled.outcome()) : null;
        if (dead != null) {
            addresses.retireIfStill(Map.of(dead.address(), dead.reason()));
        }
    }

    /** It could not even be sent. */
    @Transactional
    public void unsent(CheckBegun begun) {
        sql.update(SETTLE, PushCheck.State.FAILED, PushCheck.Problem.NOT_CONFIGURED, begun.check());
    }

    /** Forgets those of more than a day ago. */
    @Transactional
    public int forget() {
        return sql.update(
                "delete from push_check where created_at < ?",
                Instant.now(clock).minus(KEPT));
    }

    private static DeviceId device(Actor actor) {
        actor.me();
        return actor.device().orElseThrow(IdentityProblem.DEVICE_NEEDED::problem);
    }
}
