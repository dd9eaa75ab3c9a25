package jp.kairan.push;

/**
 * What a lock screen shows of a notice.
 *
 * @param title the heading
 * @param body the sentence below it
 */
record Words(String title, String body) {}
