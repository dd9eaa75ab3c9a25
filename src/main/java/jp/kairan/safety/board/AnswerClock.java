package jp.kairan.safety.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long it took until a part of the households had answered, in seconds from the opening of the check in their area.
 *
 * @param t25 until a quarter of all households had answered, null while they have not
 * @param t50 half of them
 * @param t75 three quarters of them
 */
@Schema(
        name = "SafetyAnswerClock",
        description =
                "Seconds from the question until a quarter, half and three quarters of all households had answered; "
                        + "null while they have not")
public record AnswerClock(
        @Schema(examples = "180") Long t25,
        @Schema(examples = "420") Long t50,
        @Schema(examples = "1500") Long t75) {}
