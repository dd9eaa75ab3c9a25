package jp.kairan.kernel;

/** Text that is JSON, bound to a {@code jsonb} parameter. */
public record Json(String text) {}
