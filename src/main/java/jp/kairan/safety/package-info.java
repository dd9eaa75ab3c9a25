/**
 * 安否確認: asks everybody of an area whether they are safe, and merges what every way of looking brings into one picture.
 * This room opens, widens and closes checks, by hand or because of what a rule finds in the reports of the weather service;
 * a check is an {@link jp.kairan.evidence.Incident} with its question. The rooms beside it take answers
 * ({@code answers}, {@code links}), show what is known ({@code board}), walk from house to house ({@code rounds}), see to
 * requests for help ({@code help}), ask on where nobody has answered ({@code ladder}), and compare drills ({@code drills}).
 *
 * <p>Life cycle: proposed (by a rule) or planned (a drill) → open → closed; a proposal may be dropped, an area only grows.
 *
 * <p>Invariants: a drill never mixes with reality, in data, counts, colours or words, and ends where reality begins; the question is made of locked phrases,
 * so no translation engine stands between a quake and it; names are seen in the 班 and the 町会, counts and requests for help
 * above; people of a protected household are seen by the city alone.
 */
package jp.kairan.safety;
