package jp.kairan.watch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a device when it is registered. */
@Schema(name = "NewWatchDevice", description = "A device to be registered")
record NewDevice(
        @NotNull HouseholdId household,
        @NotNull DeviceKind kind,

        @NotBlank
        @Size(max = 60)
        @Line
        @Schema(description = "Where or what it is; no name of a person", examples = "廊下の電球")
        String label,

        @Schema(description = "Whether a press of 無事 counts in drills", examples = "true")
        boolean drills,

        @NotNull @Schema(description = "How the household agreed to it")
        Consent consent,

        @NotNull @Schema(description = "When it agreed, not to come", examples = "2026-07-01")
        LocalDate consentOn) {}
