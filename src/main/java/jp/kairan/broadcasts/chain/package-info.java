/**
 * The chain that gets a shelter opened, and the board that shows where it has not.
 *
 * <p>Life cycle: an alarm, raised by hand or proposed by what a rule found in the reports of the weather service, calls
 * shelters. A call asks those who keep the key, then those who stand in for them, then the city; whoever comes says when,
 * and the chain goes on where nobody answers, nobody can come or a promised time passes. It ends when the shelter is
 * open, whoever said so, or is called off.
 *
 * <p>Invariants: a shelter has at most one open call, a drill apart; a drill says nothing of a shelter and expects
 * nothing of it; what happened to a call is only ever added to; editing the register or the keepers tells nobody. Every
 * command takes its locks in the order shelter, alarm, call, expectation, so that a call and an opening at the same
 * moment see one another.
 */
package jp.kairan.broadcasts.chain;
