/**
 * iCalendar (RFC 5545) as phones and other calendars subscribe to it; knows no feature.
 *
 * <p>A {@link jp.kairan.ical.VCalendar} holds {@link jp.kairan.ical.VEvent}s and gives the text of a feed. When
 * something happens is a {@link jp.kairan.ical.When}, at a time in a zone or on whole days; how it repeats is a
 * {@link jp.kairan.ical.Series}, a {@link jp.kairan.ical.Recurrence} less the days left out. The same values that are
 * written are expanded here for lists and month views, so that a phone and the service show the same days.
 *
 * <p>Invariants: every line is at most 75 octets and valid UTF-8 by itself; no text, however hostile, begins a line or
 * a property of its own; no rule, however hostile, runs long; nothing reads the time, so the same values give the same
 * bytes.
 *
 * <p>The text is written here and not by a library because ical4j, which could, folds by characters instead of octets,
 * lets control characters through, stamps entries with its own clock and may fetch time zones from the network; its
 * expansion loses occurrences more than a thousand steps apart and takes a yearly BYMONTHDAY for January alone. In the
 * tests it reads what is written here.
 */
package jp.kairan.ical;
