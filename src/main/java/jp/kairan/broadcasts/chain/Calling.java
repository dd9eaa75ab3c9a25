package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.access.Actor;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.chain.Raised.Left;
import jp.kairan.broadcasts.chain.Raised.Reason;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterRegister;
import jp.kairan.shelters.Shelters;

/** Writes down the calls of an alarm, many at once; the chain goes on with each of them by itself. */
@Singleton
class Calling {
    /** A shelter that is called already is not called twice: the alarm waits for it with the other. */
    private static final String CALL = """
            insert into shelter_call (id, alarm_id, shelter_id, drill, state, step, called_at, step_at, due_at)
            values (?, ?, ?, ?, 'ASKING', 'RAISED', ?, ?, ?)
            on conflict (shelter_id, drill) where closed_at is null do nothing""";

    private static final String CALLED = "select shelter_id from shelter_call where alarm_id = ?";

    private final Sql sql;
    private final Clock clock;
    private final CallRepository calls;
    private final Wants wants;
    private final ShelterRegister register;
    private final Shelters shelters;

    Calling(Sql sql, Clock clock, CallRepository calls, Wants wants, ShelterRegister register, Shelters shelters) {
        this.sql = sql;
        this.clock = clock;
        this.calls = calls;
        this.wants = wants;
        this.register = register;
        this.shelters = shelters;
    }

    /** Holds the shelters that are meant and gives them as they stand now; 404 where one named does not exist. */
    List<Shelter> hold(Fitting fitting) {
        List<ShelterId> ids = meant(fitting).stream().map(Shelter::id).toList();
        if (fitting.named() != null && ids.size() < Set.copyOf(fitting.named()).size()) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        calls.holdShelters(ids);
        return meant(fitting);
    }

    /** Calls shelters that are held; gives those that it leaves. */
    List<Left> call(AlarmId alarm, boolean drill, List<Shelter> meant) {
        List<Left> left = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        for (Shelter shelter : meant) {
            if (!shelter.particulars().openOn(today)) {
                left.add(new Left(shelter.id(), Reason.STRUCK_OFF));
            } else if (!drill && shelter.status().state().open()) {
                left.add(new Left(shelter.id(), Reason.OPEN));
            } else {
                rows.add(new Object[] {CallId.next(), alarm, shelter.id(), drill, now, now, now});
            }
        }
        sql.batch(CALL, rows);
        wants.add(alarm, rows.stream().map(row -> (ShelterId) row[2]).toList());
        Set<ShelterId> called = new HashSet<>(sql.list(CALLED, row -> new ShelterId(row.uuid("shelter_id")), alarm));
        for (Object[] row : rows) {
            ShelterId shelter = (ShelterId) row[2];
            if (!called.contains(shelter)) {
                left.add(new Left(shelter, Reason.CALLED));
            }
        }
        if (!drill) {
            shelters.expect(Actor.SYSTEM, called, now);
        }
        return left;
    }

    private List<Shelter> meant(Fitting fitting) {
        LocalDate today = LocalDate.now(clock);
        return register.all().stream()
                .filter(shelter -> fitting.means(shelter, today))
                .toList();
    }
}
