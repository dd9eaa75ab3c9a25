/**
 * Snow: what has been cleared, and help for those who cannot shovel themselves.
 *
 * <p>Streets. A {@link jp.kairan.snow.Stretch} is a street or the whole area of a unit; what is said of it is only ever
 * added to, and the newest moment holds. Everybody may read it: it is served from memory, at most a second old.
 *
 * <p>Help. A household (or an officer of its association for it) asks: OPEN. A confirmed proposal puts the request to a
 * team for a day: OFFERED. Its leader accepts (MATCHED) or declines (OPEN again), and reports the work: DONE. It is
 * CANCELLED by either side of the request and EXPIRED when its days are over.
 *
 * <p>Invariants: a household has one running request, a request is with one team at a time, and a team never has more
 * households on a day than it can do (its row is locked first, then the request). Name and address are never copied:
 * they are joined from the register at each look, and each look is written down with its reason. A leader sees them from
 * acceptance until a day after the work. A protected household is known to the city alone. Roofs are refused, because
 * people die on them.
 */
package jp.kairan.snow;
