package jp.kairan.events;

/**
 * Which answers are wanted.
 *
 * @param state only these, or null
 * @param seat only these, or null
 */
record AnswerFilter(AnswerState state, Seat seat) {}
