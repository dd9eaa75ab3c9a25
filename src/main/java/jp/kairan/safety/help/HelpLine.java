package jp.kairan.safety.help;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household that asked for help, on the board.
 *
 * @param helpCase null where nobody has taken a step yet
 * @param name null for who may not see it without a look
 * @param above null for a household that hangs on a federation
 * @param since, source null where nothing stands open
 * @param mine null on the stream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyHelpLine", description = "A household that asked for help")
record HelpLine(
        HouseholdId household,

        @Schema(
                description = "Subject of the notices SAFETY_HELP and SAFETY_HELP_URGENT; absent before the first step",
                examples = "0197c1a2-0000-7000-8000-000000000079")
        UUID helpCase,

        @Schema(
                description = "Name at the door, for offices of the 班 and the 町会; others look at the details",
                examples = "北陸")
        String name,

        @Schema(description = "The 班, or the federation of a household that is in no association")
        UnitId unit,

        @Schema(examples = "3班") String unitName,

        @Schema(description = "Name of the unit above", examples = "米泉町会")
        String above,

        Status status,
        Set<Flag> flags,

        @Schema(description = "When the oldest open request was made", examples = "2026-04-01T09:12:00+09:00")
        Instant since,

        @Schema(description = "Numbers of the open requests; send them back with done", examples = "[17]")
        List<Long> requests,

        @Schema(description = "Where the gravest open request comes from")
        Source source,

        HelpStage stage,

        @Schema(
                description = "Open again, because something was requested that its helper has not seen",
                examples = "false")
        boolean reopened,

        @Schema(
                description = "Open again, because its helper took no step for too long; by tells who",
                examples = "false")
        boolean lapsed,

        @Schema(description = "Who has it, had it until it lapsed, or has done it")
        HelpOffice by,

        @Schema(description = "Whether by is the caller; absent on the stream", examples = "true")
        Boolean mine,

        @Schema(description = "When the last step was taken", examples = "2026-04-01T09:15:00+09:00")
        Instant steppedAt,

        @Schema(description = "When it went to the city", examples = "2026-04-01T09:20:00+09:00")
        Instant handedOverAt) {}
