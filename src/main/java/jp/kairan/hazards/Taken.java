package jp.kairan.hazards;

import jp.kairan.hazards.jma.Effect;
import jp.kairan.hazards.jma.TelegramStatus;
import jp.kairan.hazards.jma.TelegramType;

/**
 * What became of a telegram that came in.
 *
 * @param isNew whether it had not come before; if it had, nothing follows from it
 * @param effect what it did when it came first
 */
public record Taken(boolean isNew, TelegramType type, TelegramStatus status, Effect effect) {}
