/**
 * The packaged service as a city would run it: a process of its own over a data directory, an FCM that outlives it, and
 * the database asked behind its back. What these tests claim, no bean of the service helped to measure.
 */
package jp.kairan.e2e;
