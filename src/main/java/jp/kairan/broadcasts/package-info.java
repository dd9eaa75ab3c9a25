/**
 * 地域情報配信: what city hall says to everybody, entered once and put out in every way there is.
 *
 * <p>Life cycle: a broadcast is a course of messages. The first is written, submitted and sent; updates and an all-clear
 * follow it the same way, one at a time; a retraction ends it at once. What goes far and hurries needs a second person's
 * word, which must not be that of its writer, unless a rule that two persons have agreed to beforehand sends it.
 *
 * <p>Invariants: a message that went out never changes; a drill is a property of the broadcast, is shown in every output,
 * and touches nothing real; whoever was told of a broadcast is told of its corrections and of its end. Readers are served
 * from memory ({@link jp.kairan.broadcasts.BulletinBoard}), however many they are.
 */
package jp.kairan.broadcasts;
