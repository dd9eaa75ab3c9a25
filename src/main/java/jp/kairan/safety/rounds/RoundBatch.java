package jp.kairan.safety.rounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody saw on their round, kept by a phone that may have had no connection.
 *
 * @param sentAt the phone's own now, so that the error of its clock is taken out
 */
@Schema(name = "SafetyRoundBatch", description = "What somebody saw on their round, in any order")
record RoundBatch(
        @NotNull
        @Schema(
                examples = "2026-04-01T10:05:00+09:00",
                description = "The phone's own now at the moment of sending, right or wrong: the error of its clock "
                        + "is taken out of every `at` by it")
        Instant sentAt,

        @NotNull @Size(min = 1, max = MAX) List<@NotNull @Valid Item> items) {
    static final int MAX = 500;

    /** One thing that was seen. */
    @Schema(name = "SafetyRoundItem", description = "One thing that was seen")
    record Item(
            @NotNull
            @Schema(
                    examples = "0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d11",
                    description = "The phone's own name for this entry; under the same key it is kept once")
            UUID key,

            @NotNull HouseholdId household,

            @Schema(description = "Whom it is about; absent for the whole household")
            ResidentId resident,

            @NotNull
            @Schema(
                    examples = "SEEN",
                    description = "SEEN, or CLOSED where the caller has seen to a request for help; the status is then "
                            + "how they left the person")
            Kind kind,

            @NotNull @Schema(examples = "SAFE", description = "UNCONFIRMED: looked, and nobody was there")
            Status status,

            @NotNull
            @Schema(
                    examples = "FACE_TO_FACE",
                    description = "FACE_TO_FACE, NEIGHBOUR (a neighbour said so) or SIGN (a towel or card was seen; "
                            + "only for SAFE and the whole household)")
            Source source,

            Stay place,
            @Size(max = 6) Set<@NotNull Flag> flags,

            @Size(max = 500) @Lines @Schema(examples = "庭にいました")
            String comment,

            @Schema(
                    examples = "2026-04-01T09:40:00+09:00",
                    description = "When it was seen, by the phone's own clock; absent for now")
            Instant at) {

        /** Whether it asks for help, or says that somebody has seen to it. */
        boolean forHelp() {
            return kind == Kind.CLOSED || status.request();
        }

        /** Which field contradicts another, or none. */
        Optional<String> contradiction() {
            return switch (source) {
                case FACE_TO_FACE ->
                    switch (kind) {
                        case SEEN -> Optional.empty();
                        case CLOSED ->
                            status.request() || status == Status.UNCONFIRMED ? Optional.of("status") : Optional.empty();
                        case CANCELLED -> Optional.of("kind");
                    };
                case NEIGHBOUR -> kind == Kind.SEEN ? Optional.empty() : Optional.of("kind");
                case SIGN -> {
                    if (kind != Kind.SEEN) {
                        yield Optional.of("kind");
                    }
                    if (resident != null) {
                        yield Optional.of("resident");
                    }
                    yield status == Status.SAFE ? Optional.empty() : Optional.of("status");
                }
                default -> Optional.of("source");
            };
        }
    }
}
