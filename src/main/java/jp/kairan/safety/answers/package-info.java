/**
 * Takes answers to safety checks from phones: many at a time in one commit, so that a city can answer within minutes, and
 * each acknowledged only after the commit.
 */
package jp.kairan.safety.answers;
