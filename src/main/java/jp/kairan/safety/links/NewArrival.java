package jp.kairan.safety.links;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Flag;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody sends who has come to a shelter, or leaves it. */
@Schema(name = "NewShelterArrival", description = "An entry in the book at the door of a shelter, by anybody")
record NewArrival(
        @NotNull
        @Size(max = 64)
        @Schema(
                description = "The 40 characters behind /d/ in the QR code at the door",
                examples = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String code,

        @NotNull @Schema(description = "A random name that the phone gave itself once")
        UUID device,

        @NotNull @Schema(description = "The phone's own name for this entry, the same when it is sent again")
        UUID key,

        @NotNull
        @Schema(description = "What the phone's clock shows while it sends", examples = "2027-01-01T18:02:00+09:00")
        Instant sentAt,

        @Schema(description = "What it showed at the door; absent for now", examples = "2027-01-01T17:40:00+09:00")
        Instant at,

        @Schema(description = "A drill; absent for reality") IncidentId drill,

        @NotBlank @Line @Size(max = 60) @Schema(examples = "山田 花子")
        String name,

        @Line @Size(max = 60) @Schema(examples = "ヤマダ ハナコ") String nameKana,

        @Min(1) @Max(20) @Schema(description = "How many they are, this person among them", examples = "3")
        int people,

        @Schema(
                description =
                        "Whether all who live in the caller's household are among them; absent where their number tells",
                examples = "true")
        Boolean whole,

        @Schema(description = "The association they are of, where they know it")
        UnitId unit,

        @Size(max = 20) @Pattern(regexp = "\\+?[0-9][0-9 -]{6,18}") @Schema(examples = "076-000-0000")
        String phone,

        @NotNull ArrivedStatus status,
        @Size(max = 6) @Schema(examples = "[\"MEDICAL\"]") Set<@NotNull Flag> flags,

        @Lines @Size(max = 500) @Schema(examples = "車いすを使います")
        String comment,

        @Schema(description = "They go home or elsewhere", examples = "false")
        boolean leaving) {
    /**
     * Whether they are a whole household and not a part of it.
     *
     * @param living how many live there
     */
    boolean wholeOf(long living) {
        return whole == null ? people > 1 && people >= living : whole;
    }

    Set<Flag> said() {
        return flags == null ? Set.of() : flags;
    }

    @Override
    public String toString() {
        return "NewArrival[" + key + "]";
    }
}
