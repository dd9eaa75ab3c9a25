package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who holds a link is asked; nobody's name or address, because whoever finds a phone sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyLink", description = "A safety check as the page behind a link shows it")
record LinkView(
        IncidentId check,
        boolean drill,

        @Schema(examples = "災害が起きています。ご無事ですか。ご家族の分も教えてください。")
        String question,

        @Schema(description = "To be shown throughout a drill", examples = "これは訓練です。実際の災害は起きていません。")
        String notice,

        Language language,
        Instant openedAt,

        @Schema(description = "Absent while the check is open")
        Instant closedAt,

        @Schema(description = "Until when answers are taken, absent while the check is open")
        Instant until,

        @Schema(description = "Whether it was sent to one person, who may then answer for themself alone")
        boolean personal,

        @Schema(description = "How many live in the household", examples = "4")
        int people,

        @Schema(description = "Whether somebody has answered through this link")
        boolean answered,

        List<StatusWord> statuses,
        List<PlaceWord> places,
        List<FlagWord> flags) {

    /** A status and what it is called. */
    @Schema(name = "SafetyStatusWord")
    record StatusWord(
            SaidStatus status, @Schema(examples = "無事") String words) {}

    /** A place and what it is called. */
    @Schema(name = "SafetyPlaceWord")
    record PlaceWord(Stay place, @Schema(examples = "自宅") String words) {}

    /** A flag and what it is called. */
    @Schema(name = "SafetyFlagWord")
    record FlagWord(Flag flag, @Schema(examples = "停電している") String words) {}
}
