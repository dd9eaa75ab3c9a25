package jp.kairan.hazards.jma;

/**
 * The body of a sound telegram of a kind that no rule concerns.
 *
 * @param code of the kind, where the file's name told it; otherwise empty
 */
public record Unread(String code) implements Content {}
