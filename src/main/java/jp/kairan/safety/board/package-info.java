/**
 * What is known of a check at this moment, from the 班 to the city: a picture in the memory of each replica that follows the
 * ledger and is never more than a second behind, however many look at it.
 */
package jp.kairan.safety.board;
