package jp.kairan.safety.board;

/**
 * How long it took until a part of the households had answered, in seconds from the opening of the check in their area.
 *
 * @param t25 until a quarter of all households had answered, null while they have not
 * @param t50 half of them
 * @param t75 three quarters of them
 */
public record AnswerClock(Long t25, Long t50, Long t75) {}
