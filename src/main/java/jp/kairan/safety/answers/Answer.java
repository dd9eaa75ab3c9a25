package jp.kairan.safety.answers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer to a safety check, as a phone keeps it until it is sent. */
@Schema(name = "SafetyAnswer", description = "One answer to a safety check")
record Answer(
        @NotNull
        @Schema(
                examples = "0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f51",
                description =
                        "Made by the phone when the answer was given; sent again with the same key it is kept once")
        UUID key,

        @NotNull @Schema(examples = "ME") Whose whose,

        @Schema(description = "Whom it is about, for PERSON")
        ResidentId resident,

        @Schema(description = "For HOUSEHOLD; may be left out by who belongs to one household alone")
        HouseholdId household,

        @Schema(
                examples = "SEEN",
                description =
                        "SEEN (also where it is left out), or CANCELLED to take a request for help of one's own back")
        Kind kind,

        @NotNull @Schema(examples = "SAFE") Status status,

        @Schema(examples = "HOME") Stay place,

        @Schema(description = "Which shelter, for the place SHELTER")
        ShelterId shelter,

        @Size(max = MOST_FLAGS) @Schema(examples = "[\"POWER\"]")
        Set<@NotNull Flag> flags,

        @Size(max = 500) @Lines @Schema(examples = "2階にいます") String comment,

        @Valid Position position,

        @Schema(
                examples = "2026-11-22T16:12:05+09:00",
                description = "When it was given, by the phone's own clock; without it when it was sent")
        Instant at,

        @Size(max = 20)
        @Schema(
                description =
                        "For CANCELLED: numbers of the requests that are taken back; without any, all made until then")
        List<@NotNull Long> closes) {

    private static final int MOST_FLAGS = 6;

    Answer {
        kind = kind == null ? Kind.SEEN : kind;
        flags = flags == null ? Set.of() : flags;
        closes = closes == null ? List.of() : closes;
    }

    /** Whether it keeps all these rules by a look alone: nothing is written, no place pointed at, nothing taken back by number. */
    boolean plain() {
        return key != null
                && whose != null
                && status != null
                && comment == null
                && position == null
                && closes.isEmpty()
                && flags.size() <= MOST_FLAGS
                && flags.stream().allMatch(Objects::nonNull);
    }
}
