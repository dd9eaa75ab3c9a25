package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller answered, and whether they still can.
 *
 * @param household the household that answers, null where people do
 * @param placesLeft places a newcomer could have, null where there is room for all
 * @param answer null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The caller's answer, and whether it can still be given or changed")
record OwnAnswer(
        @Schema(description = "The household that answers; absent where people do")
        HouseholdId household,

        @Schema(examples = "true", description = "Whether an answer is taken now")
        boolean open,

        Instant closesAt,

        @Schema(
                examples = "12",
                description = "Places a newcomer could have: 0 while others wait; absent without a limit")
        Integer placesLeft,

        @Schema(description = "Absent where nothing was answered yet")
        AnswerView answer) {}
