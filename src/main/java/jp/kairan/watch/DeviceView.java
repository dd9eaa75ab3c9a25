package jp.kairan.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.HouseholdId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as those see it who keep it: never its secret, nor when which lamp was switched. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WatchDevice", description = "A device that watches over a household")
record DeviceView(
        WatchDeviceId id,
        HouseholdId household,
        DeviceKind kind,
        @Schema(examples = "廊下の電球") String label,
        DeviceState state,

        @Schema(description = "Whether a press of 無事 counts in drills")
        boolean drills,

        Consent consent,
        @Schema(examples = "2026-07-01") LocalDate consentOn,
        Instant registeredAt,

        @Schema(description = "When anything came from it last; absent before")
        Instant heardAt,

        @Schema(description = "When it said that its battery is low; absent before")
        Instant batteryLowAt) {

    static DeviceView of(Device d) {
        return new DeviceView(
                d.id(),
                d.household(),
                d.kind(),
                d.label(),
                d.state(),
                d.drills(),
                d.consent(),
                d.consentOn(),
                d.registeredAt(),
                d.heardAt(),
                d.batteryLowAt());
    }
}
