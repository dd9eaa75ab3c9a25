/**
 * What is about all features at once: how far the city takes part (adoption), and what a person may take along or leave
 * behind (export, departure).
 *
 * <p>Invariants: adoption shows numbers of households and never a single one, with small numbers withheld above the 町会 as
 * on the board of safety checks. What a person is given holds no token and no code, and nothing about other people. A
 * feature says itself what it keeps of a person ({@link jp.kairan.accounts.Holdings}) and what ends when they leave
 * ({@link jp.kairan.accounts.Farewell}); this package asks all of them and knows none.
 */
package jp.kairan.admin;
