package jp.kairan.notices;

import java.util.UUID;

/** A dispatch was written; observers after the commit may look for it at once instead of at their next turn. */
public record NoticeDispatched(UUID dispatch) {}
