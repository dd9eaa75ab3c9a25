package jp.kairan.shelters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says of a shelter. */
@Schema(name = "NewShelterStatus", description = "What holds for a shelter; what is absent is unknown")
record StatusForm(
        @NotNull ShelterState state,

        @Schema(description = "Absent: UNKNOWN", examples = "CROWDED")
        Crowding crowding,

        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Everybody there, also those who came by themselves", examples = "84")
        Integer people,

        @Size(max = 30) @Schema(examples = "[\"毛布\"]")
        List<@NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*") String> needs,

        @Size(max = 1000) @Lines @Schema(examples = "体育館は満員、教室を開けています。")
        String note,

        @Schema(
                description =
                        "The moment of which this is true, not to come; absent: now. A phone that was offline gives "
                                + "the moment at which it was entered")
        Instant asOf) {

    ShelterStatus status() {
        return new ShelterStatus(
                state,
                crowding == null ? Crowding.UNKNOWN : crowding,
                people,
                needs == null ? List.of() : needs,
                note == null ? "" : note,
                asOf);
    }
}
