package jp.kairan.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.FindingId;
import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a shake of the demo city. */
@Schema(name = "DemoShaken", description = "What came of a shake of the demo city")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Shaken(
        @Schema(examples = "OPENED") Outcome outcome,
        FindingId finding,

        @Schema(description = "The check that asks the city; absent while WAITING")
        IncidentId check,

        @Schema(examples = "5+") String strength,
        @Schema(examples = "2026-11-22T16:30:05+09:00") Instant shakenAt,

        @Schema(description = "Whether made-up residents begin to answer, for some minutes", examples = "true")
        boolean answering) {

    /** What it did. */
    @Schema(name = "DemoShakeOutcome")
    enum Outcome {
        /** The rule has opened a check of the whole city. */
        OPENED,
        /** The city is asked already: nobody is asked twice. */
        JOINED,
        /** The report is in and its consequences are still to come. */
        WAITING
    }
}
