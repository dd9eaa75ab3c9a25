/**
 * What is known of a check at this moment, from the 班 to the city: a picture in the memory of each replica that follows the
 * ledger and is never more than a second behind, however many look at it.
 *
 * <p>Life cycle of a picture: made when it is first asked for → brought up to date while somebody looks, by one of those who
 * look → forgotten when nobody has looked for ten minutes.
 *
 * <p>Invariants: a picture that somebody has taken in hand never changes; its numbers are what a recount of all evidence finds,
 * in whatever order it came and wherever the area has grown; every household is in exactly one number of a tally; protected
 * households count for the city alone; above the 町会 numbers of one or two are withheld, and nothing withheld can be calculated
 * from what is shown beside it; who looks at what was said of a household is noted in the same transaction.
 */
package jp.kairan.safety.board;
