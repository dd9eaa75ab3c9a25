/**
 * Server-Sent Events (WHATWG HTML, section 9.2): one picture of something that changes, shown to many readers.
 *
 * <p>A feature says how to look and what to tell somebody who knows an earlier look ({@link jp.kairan.live.Subject}); it
 * is looked at every 600 ms and replica, however many read, and never while nobody does. A reader first gets the whole
 * and then changes. The id of an event names the state after it, so whoever comes back with it to any replica is told
 * only what is new.
 *
 * <p>Life cycle of a stream: opened (or refused) → told, with comments while nothing changes → ended, by the reader, by
 * the end of its caller's session, by age, by slowness, by an error or by the end of the service; phones come back by
 * themselves and are recognised anew. A caller whose end nobody tells us of, such as the city's staff with a token of its
 * identity provider, is believed for a short while only ({@link jp.kairan.live.Reader#longest()}).
 *
 * <p>Invariants: no thread and no query belongs to a stream; nothing is queued for a reader, who gets the present picture
 * when ready for it; the number of streams has a bound, in all and for each caller.
 */
package jp.kairan.live;
