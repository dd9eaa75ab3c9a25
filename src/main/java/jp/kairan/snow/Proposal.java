package jp.kairan.snow;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team that could help somebody, for an officer to confirm. */
@Schema(name = "SnowProposal", description = "A team that could help; nothing is settled before an officer offers it")
record Proposal(
        SnowRequestId request,
        SnowTeamId team,
        @Schema(examples = "北陸大学 雪かき隊") String teamName,
        @Schema(examples = "2027-01-16") LocalDate day) {}
