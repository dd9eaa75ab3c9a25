package jp.kairan.bookings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;

/** A booking; its methods are the only legal moves. */
@Entity
@Table(name = "booking")
class Booking {
    @Id
    private UUID id;

    @Column(name = "facility_id", updatable = false)
    private UUID facility;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "household_id", updatable = false)
    private UUID household;

    @Column(name = "unit_id", updatable = false)
    private UUID unit;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
    private int pieces;

    @Column(updatable = false)
    private Integer people;

    @Column(updatable = false)
    private String purpose;

    private String reason;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "lapses_at", updatable = false)
    private Instant lapsesAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    protected Booking() {
        // for Hibernate
    }

    /** A new one: a request where the facility's unit answers each, else approved at once. */
    Booking(Facility facility, AccountId account, NewBooking wish, Instant now, Instant answerBy) {
        this.id = BookingId.next().value();
        this.facility = facility.id().value();
        this.account = account.value();
        this.household = wish.household() == null ? null : wish.household().value();
        this.unit = wish.unit() == null ? null : wish.unit().value();
        this.state = facility.terms().approvalNeeded() ? BookingState.REQUESTED : BookingState.APPROVED;
        this.startsAt = wish.start();
        this.endsAt = wish.end();
        this.pieces = wish.wanted();
        this.people = wish.people();
        this.purpose = wish.purpose().strip();
        this.requestedAt = now;
        this.lapsesAt = answerBy.isBefore(startsAt) ? answerBy : startsAt;
    }

    BookingId id() {
        return new BookingId(id);
    }

    AccountId account() {
        return new AccountId(account);
    }

    BookingState state() {
        return state;
    }

    Instant endsAt() {
        return endsAt;
    }

    Hold hold() {
        return new Hold(id(), new Span(startsAt, endsAt), pieces);
    }

    /** The unit says yes; too late once the request has lapsed, whether or not the job has been there. */
    void approve(Actor officer, Instant now) {
        require(state == BookingState.REQUESTED && now.isBefore(lapsesAt));
        decide(BookingState.APPROVED, officer, null, now);
    }

    /** The unit says no. */
    void decline(Actor officer, String why, Instant now) {
        require(state == BookingState.REQUESTED && now.isBefore(lapsesAt));
        decide(BookingState.DECLINED, officer, why, now);
    }

    /** Taken back before its end; the reason is null where the booker gives none. */
    void cancel(Actor by, String why, Instant now) {
        require(state.holdsPieces() && now.isBefore(endsAt));
        decide(BookingState.CANCELLED, by, why, now);
    }

    /** Nobody answered in time. */
    void lapse(Instant now) {
        require(due(now));
        decide(BookingState.LAPSED, Actor.SYSTEM, null, now);
    }

    /** Whether it is a request whose time to be answered has passed. */
    boolean due(Instant now) {
        return state == BookingState.REQUESTED && !lapsesAt.isAfter(now);
    }

    private void decide(BookingState next, Actor by, String why, Instant now) {
        state = next;
        reason = why;
        decidedAt = now;
        decidedBy = by.account().map(AccountId::value).orElse(null);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw BookingProblem.BOOKING_STATE.problem("The booking is " + state);
        }
    }
}
