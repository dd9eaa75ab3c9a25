/**
 * What was published to whom. A feature publishes through one door, {@link jp.kairan.notices.Notices}, in its own
 * transaction; the notice is the one thing that the inbox lists, that receipts count and that push sends, and its
 * dispatches are the outbox from which push cuts its runs afterwards.
 *
 * <p>Life cycle: published → corrected any number of times (the version rises) → withdrawn or expired. An audience is
 * described by terms, never copied: who moves in today sees what is still running. "Read" is a fact about delivery,
 * never about safety.
 */
package jp.kairan.notices;
