package jp.kairan.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.bookings.BookingRepository.Locked;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Violation;

/** The door through which bookings change. Every command locks the facility first, then the booking. */
@Singleton
class Bookings {
    private static final String KIND = "BOOKING";

    private final FacilityRepository facilities;
    private final BookingRepository bookings;
    private final Timetables timetables;
    private final Pieces pieces;
    private final Allowance allowance;
    private final Lending lending;
    private final Telling telling;
    private final Audit audit;
    private final BookingConfig config;
    private final Clock clock;

    Bookings(
            FacilityRepository facilities,
            BookingRepository bookings,
            Timetables timetables,
            Pieces pieces,
            Allowance allowance,
            Lending lending,
            Telling telling,
            Audit audit,
            BookingConfig config,
            Clock clock) {
        this.facilities = facilities;
        this.bookings = bookings;
        this.timetables = timetables;
        this.pieces = pieces;
        this.allowance = allowance;
        this.lending = lending;
        this.telling = telling;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks for a facility, or has it at once where no approval is needed. 404 to who may not know of it, 400 with what its
     * terms say against the wish, 409 where too few pieces are free or the actor has as many bookings as one person may
     * have, 429 to who asks all day long.
     */
    @Transactional
    BookingId request(Actor actor, NewBooking wish) {
        lending.bookable(actor, wish.facility());
        Facility facility = facilities.lock(wish.facility());
        facility.requireOpen();
        Instant now = Instant.now(clock);
        boolean officer = lending.decides(actor, facility.unit());
        requireSound(actor, facility, wish, officer, now);
        if (!officer) {
            allowance.requireRequest(actor.me(), now);
            allowance.requireOpen(actor.me(), facility, now);
        }
        Booking booking = new Booking(facility, actor.me(), wish, now, now.plus(config.answerWithin()));
        bookings.persist(booking);
        pieces.take(facility, booking.hold(), now);
        note(actor, "BookingRequested", facility, booking);
        boolean waits = booking.state() == BookingState.REQUESTED;
        telling.officers(actor, facility, booking, waits ? "予約の申し込みがあります" : "予約が入りました");
        return booking.id();
    }

    /** Says yes to a request; 409 for what is none any more. */
    @Transactional
    void approve(Actor actor, BookingId id) {
        Locked locked = atTheCounter(actor, id);
        locked.booking().approve(actor, Instant.now(clock));
        note(actor, "BookingApproved", locked.facility(), locked.booking());
        telling.booker(actor, locked.facility(), locked.booking(), "予約が承認されました");
    }

    /** Says no to a request; 409 for what is none any more. */
    @Transactional
    void decline(Actor actor, BookingId id, Refusal refusal) {
        Locked locked = atTheCounter(actor, id);
        locked.booking().decline(actor, refusal.reason().strip(), Instant.now(clock));
        pieces.release(id);
        note(actor, "BookingDeclined", locked.facility(), locked.booking());
        telling.booker(actor, locked.facility(), locked.booking(), "予約の申し込みは承認されませんでした");
    }

    /** Takes a booking back, by the booker or, with a reason, by an officer; 409 once it is over or was never to be. */
    @Transactional
    void cancel(Actor actor, BookingId id, Cancellation cancellation) {
        Locked locked = bookings.lock(id);
        boolean own = locked.booking().account().equals(actor.me());
        if (!own && !lending.decides(actor, locked.facility().unit())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        if (!own && !cancellation.reasoned()) {
            throw KernelProblem.invalid("reason", "理由を入れてください / an officer gives a reason");
        }
        locked.booking().cancel(actor, cancellation.given(), Instant.now(clock));
        pieces.release(id);
        note(actor, "BookingCancelled", locked.facility(), locked.booking());
        if (own) {
            telling.officers(actor, locked.facility(), locked.booking(), "予約が取り消されました");
        } else {
            telling.booker(actor, locked.facility(), locked.booking(), "予約が取り消されました");
        }
    }

    /** The requests whose time to be answered has passed. */
    @Transactional
    List<BookingId> due() {
        return bookings.due(Instant.now(clock));
    }

    /** Lets a request lapse and frees its pieces, unless somebody was faster. */
    @Transactional
    void lapse(BookingId id) {
        Locked locked = bookings.lock(id);
        Instant now = Instant.now(clock);
        if (!locked.booking().due(now)) {
            return;
        }
        locked.booking().lapse(now);
        pieces.release(id);
        note(Actor.SYSTEM, "BookingLapsed", locked.facility(), locked.booking());
        telling.booker(Actor.SYSTEM, locked.facility(), locked.booking(), "予約の申し込みは期限までに回答がありませんでした");
        telling.officers(Actor.SYSTEM, locked.facility(), locked.booking(), "予約の申し込みが期限切れになりました");
    }

    /** The booking for who decides on it: 403 to the booker, 404 to everyone else. */
    private Locked atTheCounter(Actor actor, BookingId id) {
        Locked locked = bookings.lock(id);
        if (!lending.decides(actor, locked.facility().unit())) {
            throw locked.booking().account().equals(actor.me())
                    ? KernelProblem.FORBIDDEN.problem()
                    : KernelProblem.NOT_FOUND.problem();
        }
        return locked;
    }

    private void requireSound(Actor actor, Facility facility, NewBooking wish, boolean officer, Instant now) {
        boolean waits = facility.terms().approvalNeeded() && !officer;
        List<Violation> faults = new ArrayList<>(BookingRules.faults(
                facility,
                timetables.of(facility.id()),
                wish,
                waits ? config.leastNotice() : Duration.ZERO,
                now,
                clock.getZone()));
        forWhom(actor, wish).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw KernelProblem.INVALID.problem().with(faults);
        }
    }

    private static Optional<Violation> forWhom(Actor actor, NewBooking wish) {
        if ((wish.household() == null) == (wish.unit() == null)) {
            return Optional.of(
                    new Violation("household", "世帯か団体のどちらかを選んでください / a household or a unit, one of the two"));
        }
        if (wish.household() != null
                && actor.homes().stream().noneMatch(home -> home.household().equals(wish.household()))) {
            return Optional.of(new Violation("household", "ご自分の世帯を選んでください / not one of the caller's households"));
        }
        if (wish.unit() != null
                && actor.offices().stream().noneMatch(office -> office.unit().equals(wish.unit()))) {
            return Optional.of(new Violation("unit", "役職のある単位を選んでください / the caller holds no office there"));
        }
        return Optional.empty();
    }

    private void note(Actor actor, String action, Facility facility, Booking booking) {
        audit.note(
                actor,
                action,
                KIND,
                booking.id(),
                facility.unit(),
                Map.of("facility", facility.id(), "state", booking.state()));
    }
}
