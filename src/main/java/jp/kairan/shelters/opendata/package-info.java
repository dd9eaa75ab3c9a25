/**
 * Open data of shelters: the municipal standard list (自治体標準オープンデータセット) and GeoJSON, both with what holds now, for
 * maps, other cities and whoever builds something of their own.
 *
 * <p>Both are made of the snapshot in memory, once for each, and given to everybody who asks. The list is read back by our
 * own import without a difference; what struck-off shelters there are is in neither.
 */
package jp.kairan.shelters.opendata;
