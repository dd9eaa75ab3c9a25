package jp.kairan.safety.help;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;

/**
 * Who sees to the requests of a household. What stands open is not kept here: the ledger says it.
 *
 * @param helper who has it or had it last, null where nobody has
 * @param seen numbers of the requests that stood open at the last step
 * @param closed numbers of those that helpers closed
 * @param handedOverAt when it went to the city, or null
 * @param told of what officers were told, or null
 * @param steppedAt when the last step was taken
 * @param version how many steps were taken
 */
record HelpCase(
        UUID id,
        HouseholdId household,
        HelpStage stage,
        Rescuer helper,
        List<Long> seen,
        List<Long> closed,
        Instant handedOverAt,
        Told told,
        Instant steppedAt,
        int version) {

    static HelpCase of(Row row) throws SQLException {
        AccountId account = AccountId.orNull(row.uuid("account_id"));
        return new HelpCase(
                row.uuid("id"),
                new HouseholdId(row.uuid("household_id")),
                row.constant("stage", HelpStage.class),
                account == null
                        ? null
                        : new Rescuer(account, new UnitId(row.uuid("unit_id")), row.constant("role", Role.class)),
                row.array("seen", Long.class),
                row.array("closed", Long.class),
                row.instant("handed_over_at"),
                Told.orNull(row),
                row.instant("stepped_at"),
                row.integer("version"));
    }

    /** How a household stands of which nobody has ever taken anything on. */
    static HelpStanding untouched(Collection<Long> open) {
        return new HelpStanding(open.isEmpty() ? HelpStage.DONE : HelpStage.OPEN, false, false, false);
    }

    /**
     * How it stands.
     *
     * @param open numbers of the requests that stand open
     * @param lapse for how long a claim holds without a step
     */
    HelpStanding standing(Collection<Long> open, Instant now, Duration lapse) {
        if (closed.containsAll(open)) {
            return new HelpStanding(HelpStage.DONE, false, false, handedOver());
        }
        boolean touched = stage != HelpStage.OPEN || handedOver();
        if (stage == HelpStage.DONE || touched && Collections.disjoint(seen, open)) {
            return new HelpStanding(HelpStage.OPEN, true, false, false);
        }
        if (stage.claimed() && !holds(now, lapse)) {
            return new HelpStanding(HelpStage.OPEN, false, true, handedOver());
        }
        return new HelpStanding(stage, false, false, handedOver());
    }

    /** Whether this account has the claim, whatever became of the requests meanwhile. */
    boolean heldBy(Optional<AccountId> account, Instant now, Duration lapse) {
        return stage.claimed()
                && holds(now, lapse)
                && account.filter(helper.account()::equals).isPresent();
    }

    private boolean holds(Instant now, Duration lapse) {
        return now.isBefore(steppedAt.plus(lapse));
    }

    private boolean handedOver() {
        return handedOverAt != null;
    }

    /** The same as if nothing had been done; for what was done before the incident. */
    HelpCase afresh() {
        return new HelpCase(id, household, HelpStage.OPEN, null, List.of(), closed, null, told, steppedAt, version);
    }

    /** After a helper has taken it on or gone on with it. */
    HelpCase taken(HelpStage to, Rescuer by, Collection<Long> open, boolean keepsHandOver, Instant now) {
        return step(to, by, List.copyOf(open), closed, keepsHandOver ? handedOverAt : null, now);
    }

    /** After a helper has given it back. */
    HelpCase released(Collection<Long> open, Instant now) {
        return step(HelpStage.OPEN, null, List.copyOf(open), closed, handedOverAt, now);
    }

    /** After a helper has closed requests. */
    HelpCase done(Rescuer by, Collection<Long> requests, Instant now) {
        List<Long> all = Stream.concat(closed.stream(), requests.stream())
                .distinct()
                .sorted()
                .toList();
        return step(HelpStage.DONE, by, List.copyOf(requests), all, handedOverAt, now);
    }

    /** After it went to the city; who gives it away has it no longer. */
    HelpCase handed(Collection<Long> open, Instant now) {
        return step(HelpStage.OPEN, null, List.copyOf(open), closed, now, now);
    }

    /**
     * Whom to tell next of what is urgent and has no helper, if anybody: whoever is told has as long to act as they who had
     * to be told when it came in.
     *
     * @param lapse for how long a claim holds without a step
     * @param patience how long it may wait for each circle
     */
    Optional<Told> next(Needs needs, Instant now, Duration lapse, Duration patience) {
        Instant before = now.minus(patience);
        if (standing(needs.open(), now, lapse).stage() != HelpStage.OPEN) {
            return Optional.empty();
        }
        if (told == null || !needs.open().contains(told.no())) {
            return needs.urgentBy(before).map(no -> new Told(no, HelpCircle.NEAR, now));
        }
        boolean waited = !told.at().isAfter(before) && !steppedAt.isAfter(before);
        return waited && told.to() != HelpCircle.CITY
                ? Optional.of(new Told(told.no(), told.to().wider(), now))
                : Optional.empty();
    }

    /** After officers were told of a request; no step of a helper. */
    HelpCase after(Told now) {
        return new HelpCase(id, household, stage, helper, seen, closed, handedOverAt, now, steppedAt, version + 1);
    }

    private HelpCase step(HelpStage to, Rescuer by, List<Long> saw, List<Long> shut, Instant handed, Instant now) {
        return new HelpCase(id, household, to, by, saw, shut, handed, told, now, version + 1);
    }
}
