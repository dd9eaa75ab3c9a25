/**
 * 予約: rooms, equipment and vehicles that a unit lends (公民館の部屋, テント, 除雪機), and who has them when.
 *
 * <p>Life cycle of a booking: REQUESTED → APPROVED or DECLINED; where no approval is needed it begins APPROVED. A request
 * that nobody answers becomes LAPSED; whoever booked and the unit that lends may make either CANCELLED until its end. A
 * facility is OPEN until it is RETIRED, which stops new bookings and leaves those made.
 *
 * <p>Invariants: a requested or approved booking holds as many numbered pieces as it asked for, for its whole period; no
 * piece is held twice at a time, which an exclusion constraint keeps; every command locks the facility before the booking,
 * so commands on one facility happen one after the other. Pieces of one facility are alike: those of bookings yet to come
 * may be dealt anew ({@link jp.kairan.bookings.Packing}), so that what is free at every moment can be booked. Who booked and
 * what for is seen by the booker and by the officers of the very unit that lends, by no office above
 * ({@link jp.kairan.bookings.Lending}); what a facility is, by whoever may book it. How much one person may hold and ask
 * for is bounded ({@link jp.kairan.bookings.Allowance}); officers hold of their own unit's as much as they need.
 */
package jp.kairan.bookings;
