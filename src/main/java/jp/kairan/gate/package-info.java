/**
 * What stands between the network and the features: answers remembered for idempotency keys, so that a phone may send
 * the same creation again after a lost answer, and rate limits.
 */
package jp.kairan.gate;
