/**
 * What was published to whom, and who has read it. A feature publishes through one door, {@link jp.kairan.notices.Notices},
 * in its own transaction, and asks {@link jp.kairan.notices.Readership} whether somebody is addressed. The notice is the
 * one thing that the inbox lists, that receipts count and that push sends; its dispatches are the outbox from which push
 * cuts its runs afterwards.
 *
 * <p>Life cycle: published → corrected any number of times (the version rises) → withdrawn or expired. An audience is
 * described by terms, never copied: who moves in today sees what is still running. A withdrawn notice stays in the inbox
 * without its title until it expires. What hurries may be held in the outbox for some seconds, until it is translated.
 * "Read" is a fact about delivery, never about safety.
 *
 * <p>Invariants: a hold ends by itself; a receipt only moves forward; the parts of a tally always add up; a reminder touches
 * nobody who has read.
 */
package jp.kairan.notices;
