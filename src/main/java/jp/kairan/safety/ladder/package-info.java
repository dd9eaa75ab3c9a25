/**
 * Asks on where nobody has answered a safety check: the household itself again, its family elsewhere, the 班長, the 民生委員.
 * When is data of the city ({@link jp.kairan.safety.ladder.Ladders}).
 *
 * <p>Life cycle: from the moment at which a part of the area is asked the rungs fall due one after another
 * ({@link jp.kairan.safety.ladder.Climbing}); the end of the check ends the ladder.
 *
 * <p>Invariants: every rung is done once for a check and a part of its area, however many replicas there are; a household
 * for which any sufficient evidence has come is not disturbed; people of a protected household are in nothing that officers
 * are told.
 */
package jp.kairan.safety.ladder;
