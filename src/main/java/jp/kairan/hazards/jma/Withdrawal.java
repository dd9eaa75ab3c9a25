package jp.kairan.hazards.jma;

/**
 * The body of a cancellation (取消): the series to which it belongs has nothing to say any more.
 *
 * @param text the sentence that says so; may be empty
 */
public record Withdrawal(String text) implements Content {}
