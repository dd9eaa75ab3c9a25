/**
 * 行事・会議: events and meetings, who comes to them, and the calendar they make.
 *
 * <p>Life cycle of an event: draft → published → changed, any number of times → cancelled. What is published lies in its
 * readers' calendar and, unless it came from the municipal list, in their inbox. An event has one date or follows a rule
 * (RFC 5545, RRULE); each date is an occurrence, laid down thirteen months ahead, and may be moved or cancelled alone.
 *
 * <p>Life cycle of an answer: given (by the one concerned, or entered by an officer and marked so) → changed until
 * answers close → checked in on the day. Who attends has a place or waits; who waits moves up in the order of coming.
 *
 * <p>Invariants: heads with a place never exceed the capacity (held by the database); nobody overtakes on the waiting
 * list; an answer that could not be taken leaves the earlier one as it was; names of those who answered are seen at the
 * organiser's own desk and nowhere above it.
 */
package jp.kairan.events;
