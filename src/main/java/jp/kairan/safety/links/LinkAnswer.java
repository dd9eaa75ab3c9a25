package jp.kairan.safety.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says through a link. */
@Schema(name = "SafetyLinkAnswer", description = "An answer to a safety check through a link that needs no signing in")
record LinkAnswer(
        @NotNull @Schema(description = "The page's own name for this answer, the same when it is sent again")
        UUID key,

        @NotNull
        @Schema(description = "What the phone's clock shows while it sends", examples = "2027-01-01T16:12:30+09:00")
        Instant sentAt,

        @Schema(
                description = "What it showed when the button was pressed; absent for now",
                examples = "2027-01-01T16:11:00+09:00")
        Instant at,

        @Schema(description = "Absent for SEEN") SaidKind kind,

        @NotNull
        @Schema(
                description = "For everybody of the household, or only for whom the link was sent to",
                examples = "true")
        Boolean whole,

        @NotNull SaidStatus status,
        Stay place,
        @Size(max = 6) @Schema(examples = "[\"POWER\"]") Set<@NotNull Flag> flags,
        @Lines @Size(max = 500) @Schema(examples = "二階にいます") String comment,
        @Valid Position position) {

    /** Refuses by field what cannot be. */
    void requireSound(boolean personal) {
        if (!whole && !personal) {
            throw KernelProblem.invalid("whole", "世帯あての連絡です。世帯全員について答えてください / must be true");
        }
        if (does() == SaidKind.CANCELLED && status.status().request()) {
            throw KernelProblem.invalid("status", "助けを求めない状態を選んでください / must ask for no help");
        }
    }

    SaidKind does() {
        return kind == null ? SaidKind.SEEN : kind;
    }

    @Override
    public String toString() {
        return "LinkAnswer[" + key + "]";
    }
}
