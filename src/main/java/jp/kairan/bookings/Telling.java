package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Policy;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;

/**
 * Tells each side what the other did. A booking has at most two notices, one for the booker and one for the officers who
 * lend; what happens later corrects them. The officers are whoever holds the office when something happens, not when the
 * booking was asked for. Pushes are generic, because a lock screen is read by others.
 */
@Singleton
class Telling {
    /** How phones know the notice for the booker; its subject is the booking. */
    static final String TO_BOOKER = "BOOKING";
    /** How phones know the notice for the officers; its subject is the booking. */
    static final String TO_OFFICERS = "BOOKING_REQUEST";

    private static final String HOLDERS = """
            select distinct account_id from office
             where unit_id = ? and role = any(?::text[]) and from_on <= ? and (to_on is null or to_on >= ?)""";

    private final Sql sql;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Clock clock;

    Telling(Sql sql, Units units, Notices notices, Readership readership, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.clock = clock;
    }

    /** Tells whoever booked. */
    void booker(Actor actor, Facility facility, Booking booking, String what) {
        UUID subject = booking.id().value();
        if (readership.of(TO_BOOKER, subject).isPresent()) {
            notices.correct(actor, TO_BOOKER, subject, title(facility, what));
        } else {
            publish(actor, TO_BOOKER, facility, booking, what, List.of(Term.person(booking.account())));
        }
    }

    /** Tells those who decide at the unit that lends; whoever did so before learns no more. */
    void officers(Actor actor, Facility facility, Booking booking, String what) {
        Unit unit = units.require(facility.unit());
        List<AccountId> holders = holders(unit);
        List<Term> audience = deciding(unit, holders);
        if (audience.isEmpty()) {
            return;
        }
        UUID subject = booking.id().value();
        if (readership.of(TO_OFFICERS, subject).isPresent()) {
            notices.readdress(actor, TO_OFFICERS, subject, audience);
            notices.change(actor, TO_OFFICERS, subject, title(facility, what), holders);
        } else {
            publish(actor, TO_OFFICERS, facility, booking, what, audience);
        }
    }

    private void publish(
            Actor actor, String kind, Facility facility, Booking booking, String what, List<Term> audience) {
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        kind,
                        booking.id().value(),
                        facility.unit(),
                        Urgency.NORMAL,
                        true,
                        title(facility, what),
                        false,
                        false,
                        1,
                        booking.endsAt(),
                        audience));
    }

    private static String title(Facility facility, String what) {
        return facility.name() + ": " + what;
    }

    /**
     * An office as a term means its holders below the unit, too: right where there are none, but the head of a federation
     * would share it with all heads of its associations. There the holders of today are named.
     */
    private static List<Term> deciding(Unit unit, List<AccountId> holders) {
        return unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.ORGANISATION
                ? roles(unit).map(role -> Term.office(role, unit.id())).toList()
                : holders.stream().map(Term::person).toList();
    }

    private List<AccountId> holders(Unit unit) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                HOLDERS,
                row -> new AccountId(row.uuid("account_id")),
                unit.id(),
                roles(unit).toList(),
                today,
                today);
    }

    private static Stream<Role> roles(Unit unit) {
        return Arrays.stream(Role.values()).filter(role -> Policy.permits(role, unit.kind(), Action.BOOKING_DECIDE));
    }
}
