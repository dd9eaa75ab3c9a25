/**
 * What city hall has said, in every form that a machine takes up: CAP with its feed, L-Alert files, calendar entries, and
 * text to be read aloud.
 *
 * <p>Everything here is a mapping of a {@link jp.kairan.broadcasts.Course} to bytes, and a thin answer over HTTP. What was
 * made once for a version of the board is kept and given to everybody who asks, so a storm of readers costs neither a query
 * nor a rendering.
 *
 * <p>Invariants: a drill is called a drill in every form, first and where a machine looks for it; what was taken back is
 * said to be taken back and never merely gone; the same course gives the same bytes on every replica.
 */
package jp.kairan.broadcasts.outlets;
