/**
 * 安否確認訓練: plans drills, opens and ends them by the clock, and keeps what came of every check so that the next one can be
 * laid beside it.
 *
 * <p>Life cycle: planned → opened → closed; a plan may be cancelled until it is opened, and is missed where the service could
 * not open it in its hour. A result is frozen once, when its check has ended.
 *
 * <p>Invariants: a drill is opened once, however many replicas there are; a drill that nobody was told of is known to
 * officers of its unit alone until it begins; names of those never reached are forgotten a day after the end; what is frozen
 * never changes.
 */
package jp.kairan.safety.drills;
