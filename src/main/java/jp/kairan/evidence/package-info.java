/**
 * Happenings ({@link jp.kairan.evidence.Incident}), real or drills, and the ledger of who was seen how while they last
 * ({@link jp.kairan.evidence.Ledger}). Features add what they see and follow what others have seen; the state of a person
 * and of a household is a pure function of the evidence and the present moment ({@link jp.kairan.evidence.Fold}), whatever
 * the order in which it arrived.
 *
 * <p>Life cycle: an incident is opened for an area, may be widened, and is closed; evidence is only ever added. Details of
 * people are shown until a day after the end.
 *
 * <p>Invariants: reality and each drill are worlds of their own, and nothing crosses; what one author sends twice under one
 * key is kept once; numbers within a world rise in the order of commits, so whoever follows them misses nothing; what was
 * seen is never dated later than it was received, nor before its incident; that somebody has read something is no evidence
 * at all, and there is no way to write it down as such.
 */
package jp.kairan.evidence;
