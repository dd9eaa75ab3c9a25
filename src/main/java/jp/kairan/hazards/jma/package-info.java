/**
 * What a telegram of the Japan Meteorological Agency says (気象庁防災情報XML): bytes in, a value or a refusal out.
 *
 * <p>{@link jp.kairan.hazards.jma.Telegram#read} tells three things apart: a telegram whose body is understood, a sound
 * telegram of a kind that is only recorded ({@link jp.kairan.hazards.jma.Unread}), and bytes that are refused
 * ({@link jp.kairan.hazards.jma.TelegramRefused}). {@link jp.kairan.hazards.jma.Telegrams} joins them: in whatever order
 * the same telegrams arrive, and however often, the same is known in the end.
 *
 * <p>Invariants: nothing here reads a clock, a network or a file; no refusal repeats what it refuses; a drill (訓練) or a
 * test (試験) never joins what is real (通常); a municipality is known by its code in the place where the telegram speaks
 * of municipalities, because an observation station may carry the same number.
 */
package jp.kairan.hazards.jma;
