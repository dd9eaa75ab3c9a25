/**
 * Fetches the telegrams of the weather service from its public feeds (気象庁防災情報XML), each once.
 *
 * <p>Life cycle, once a minute, by one replica: the feed, if it has changed → the files in it that the city wants, written
 * down as waiting → each fetched, handed on and settled. What waits survives a crash, so that a feed which has not changed
 * since need not be read again. Where the last reading is longer ago than a feed reaches back, the long feed of the same kind is
 * read too, until it covers the gap.
 *
 * <p>Invariants: no file is settled before its telegram was taken or refused for good; one that is settled is never fetched
 * again; nothing is fetched but the configured folder's feeds and the plainly named files of the folder beside it; no
 * transaction is open while a server is waited for.
 */
package jp.kairan.hazards.feed;
