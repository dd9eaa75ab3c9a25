package jp.kairan.safety.rounds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a towel or card was seen at every house of a 班 but some.
 *
 * @param sentAt the phone's own now, so that the error of its clock is taken out
 * @param at when the walk ended, by the same clock; null for now
 */
@Schema(name = "SafetySignsSeen", description = "That a towel or card was seen at every house of a 班 but some")
record SignsSeen(
        @NotNull @Schema(examples = "2026-04-01T10:05:00+09:00", description = "The phone's own now, right or wrong")
        Instant sentAt,

        @Schema(examples = "2026-04-01T09:40:00+09:00", description = "When, by the phone's own clock; absent for now")
        Instant at,

        @NotNull
        @Schema(
                examples = "0197c1a2-7d1e-7c3a-9b55-2f9a4e0c8d12",
                description = "The phone's own name for this walk; under the same key each house is kept once")
        UUID key,

        @NotNull @Schema(description = "The 班") UnitId unit,

        @NotNull @Size(max = 1000) @Schema(description = "Houses without a towel or card; may be empty")
        Set<@NotNull HouseholdId> except) {

    /** The key of one house: the same for the same walk, so that whatever is sent twice is kept once. */
    UUID keyOf(HouseholdId house) {
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .putLong(house.value().getMostSignificantBits())
                .putLong(house.value().getLeastSignificantBits())
                .array());
    }
}
