/**
 * Lists of shelters that offices publish, brought into the register as CSV: 指定緊急避難場所一覧 of 自治体標準オープンデータセット, the older
 * 推奨データセット, and the national list of 国土地理院. Columns are found by their headers, so one reader serves all three.
 *
 * <p>A list is shown first and applied on a second sending that names the difference shown: what is applied is exactly
 * what was shown, or nothing. Sent again after that it changes nothing.
 *
 * <p>Invariants: one bad row and nothing is applied; a row is the shelter of the same ID, or else of the same name at the
 * same place, and never two; a blank cell says nothing, but for flags, where the standard has a blank mean no; what a list
 * does not name is told and stays; no status is touched and nobody is notified.
 */
package jp.kairan.shelters.imports;
