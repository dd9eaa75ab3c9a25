/**
 * The Common Alerting Protocol, version 1.2 (OASIS, 1 July 2010): warnings as other systems read them; knows no feature.
 *
 * <p>A {@link jp.kairan.cap.CapAlert} holds one {@link jp.kairan.cap.CapInfo} per language.
 * {@link jp.kairan.cap.CapWriter} makes a document of it and {@link jp.kairan.cap.CapReader} makes it of a document, or
 * refuses ({@link jp.kairan.cap.CapRefused}). What was published is never changed: an update or a cancellation is
 * another alert that refers to it.
 *
 * <p>Invariants: a value that breaks a rule of the standard cannot be made ({@link jp.kairan.cap.RuleBroken}), so what is
 * written is valid; texts are held as a reader will see them (without characters that XML cannot hold, every line ended
 * by a line feed, without space around them), so what is written and read again is equal; a text that says nothing is
 * the empty one; moments are whole seconds with their offset; nothing here reads a clock, a network or a file.
 */
package jp.kairan.cap;
