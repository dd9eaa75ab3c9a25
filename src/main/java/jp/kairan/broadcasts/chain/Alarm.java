package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;
import jp.kairan.shelters.Hazard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What calls many shelters at once, as it waits for an officer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ShelterCallProposal",
        description = "A rule has found in the reports of the weather service that shelters should be open")
record Alarm(
        AlarmId id,
        @JsonIgnore AlarmState state,
        @JsonIgnore boolean drill,

        @Schema(
                description = "Absent where the report does not tell it: name it when starting",
                examples = "EARTHQUAKE")
        Hazard hazard,

        @Schema(description = "How bad it is, in the terms of the weather service", examples = "5+")
        String strength,

        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant proposedAt) {

    /** Whether nothing that is found changes it any more. */
    boolean settled() {
        return state == AlarmState.RAISED || state == AlarmState.RETRACTED;
    }

    static Alarm of(Row row) throws SQLException {
        return new Alarm(
                new AlarmId(row.uuid("id")),
                row.constant("state", AlarmState.class),
                row.flag("drill"),
                row.constant("hazard", Hazard.class),
                row.text("strength"),
                row.instant("created_at"));
    }
}
