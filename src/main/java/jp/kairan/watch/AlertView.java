package jp.kairan.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as those see it who are told of it; each other they know by what they are to the household. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WatchAlert", description = "An occasion to look in at a household")
record AlertView(
        WatchAlertId id,
        HouseholdId household,
        @Schema(examples = "野町") String householdName,
        Reason reason,
        Instant raisedAt,

        @Schema(description = "Absent before everybody was told again for want of somebody who goes")
        Instant escalatedAt,

        @Schema(description = "Who said 行きます; absent where nobody has")
        Person taker,

        @Schema(description = "Absent where nobody has taken it")
        Instant takenAt,

        @Schema(description = "Absent while it is open") Instant closedAt,

        @Schema(description = "Absent while it is open") Found found,

        @Schema(
                description = "What those who closed it said; absent where they said nothing",
                examples = "電球を消し忘れただけでした。")
        String comment,

        @Schema(description = "Who is told of it") List<Person> members,

        @Schema(description = "The thread, oldest first; only where one alert is read")
        List<Line> entries) {

    /** Somebody who is told of the alert. */
    @Schema(name = "WatchAlertPerson", description = "Somebody who is told of the alert")
    record Person(
            @Schema(description = "The same for the same person throughout the alert", examples = "1")
            int no,

            Relation relation,

            @Schema(description = "Whether it is the caller")
            boolean me) {}

    /** An entry of the thread. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WatchAlertEntry", description = "An entry of the thread of an alert")
    record Line(
            UUID id,
            EntryKind kind,
            Instant at,

            @Schema(
                    description =
                            "Who did it; absent where a device or the service did, or somebody who is told no more")
            Person by,

            @Schema(description = "Which device, for SIGNAL", examples = "廊下の電球")
            String device,

            @Schema(description = "What was said, for MESSAGE", examples = "これから見に行きます。")
            String text) {}
}
