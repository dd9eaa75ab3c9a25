/**
 * イベント一覧: the municipal list of events (推奨データセット and 自治体標準オープンデータセット), brought in as CSV so that the city's
 * events are in everybody's calendar without being typed again.
 *
 * <p>A file is checked, or checked and laid down in one step. Each row becomes a published event for everyone under the
 * unit that nobody has to answer; nobody is notified, because a list of hundreds of events is no news.
 *
 * <p>Invariants: a row is taken whole or refused with a reason, never shortened; a row that came before under the same key
 * changes its event instead of doubling it, and leaves it alone where nothing differs; what a newer file no longer names
 * is told and never removed; a file whose rows cannot be told apart is refused as a whole.
 */
package jp.kairan.events.imports;
