/**
 * The one way out to servers of others: where it may go, how long it waits and how much it reads; knows neither what is
 * asked nor what an answer means.
 *
 * <p>{@link jp.kairan.outgoing.WayOut} is made for the URLs that an operator configured
 * ({@link jp.kairan.outgoing.Address} says what is wrong with one) and calls nothing else; where there is no answer it says
 * why ({@link jp.kairan.outgoing.Unanswered}).
 *
 * <p>Invariants: no redirect is followed, no proxy used, nothing unpacked; no URL, header or body is in a failure, and
 * nothing is logged here, because only the caller knows which of its words are no secret.
 */
package jp.kairan.outgoing;
