/**
 * How a notice gets to phones. A dispatch from the outbox is cut into a run of chunks, each some hundred devices with
 * one outcome byte a device; workers on every replica claim chunks, send over HTTP/2 and write outcomes
 * many chunks at a time; officers see what became of it. A phone is spoken to in its language: by a locked phrase, under the
 * notice's title where that is translated already.
 *
 * <p>A chunk is of one channel: FCM, or the browsers' own push services (Web Push), which anybody may name, so that
 * nothing they do concerns anybody else's phone. Everything else about them is the same: runs, outcomes, sums.
 *
 * <p>Life cycle of a chunk: WAITING → CLAIMED (a lease by the database's clock, an epoch as fence) → WAITING again with
 * a due time while somebody can still be reached → DONE. Of a run: SENDING → DONE, EXPIRED or STOPPED.
 *
 * <p>Invariants: a device is in a run once; an outcome once final never changes; the sum over outcomes is the run's
 * targets at any moment; nothing is sent inside a transaction; whoever lost a lease writes nothing; a crash repeats a
 * push rather than losing one, and a repeat carries the same tag, so that it replaces and is not seen.
 */
package jp.kairan.push;
