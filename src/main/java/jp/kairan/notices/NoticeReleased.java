package jp.kairan.notices;

import java.util.UUID;

/** A dispatch that was held back for its translation may go out; observers after the commit may look for it at once. */
public record NoticeReleased(UUID dispatch) {}
