package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to join as the association's officers see it.
 *
 * @param id its id
 * @param unit the association
 * @param name who asks
 * @param nameKana the reading of the name
 * @param address where they live
 * @param message what they add
 * @param createdAt when they asked
 * @param expiresAt until when it can be decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody who asks to join, waiting for a decision")
record Enrolment(
        EnrolmentId id,
        UnitId unit,
        @Schema(examples = "金沢 花子") String name,
        @Schema(examples = "カナザワ ハナコ") String nameKana,
        @Schema(examples = "金沢市米泉町1丁目2-3") String address,
        @Schema(examples = "先月引っ越してきました。") String message,
        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt,
        @Schema(examples = "2026-04-15T09:00:00+09:00") Instant expiresAt) {
    @Override
    public String toString() {
        return "Enrolment[" + id + "]";
    }
}
