/**
 * What stands between the network and the features: answers remembered for idempotency keys, so that a phone may send
 * the same creation again after a lost answer, and the published contract, completed with what all operations share.
 */
package jp.kairan.gate;
