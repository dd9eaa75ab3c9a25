package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.DeviceId;
import jp.kairan.access.HouseholdId;
import jp.kairan.devices.Platform;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one device in the newest run it was in.
 *
 * @param device its id
 * @param platform what it runs on
 * @param household where its owner lives, for those who may see households
 * @param householdName how that household is called, likewise
 * @param state what became of it
 * @param at when outcomes of its part of the run were last written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one device")
record DeviceDelivery(
        DeviceId device,
        @Schema(examples = "ANDROID") Platform platform,
        HouseholdId household,

        @Schema(description = "Only for offices that may see households", examples = "山田")
        String householdName,

        @Schema(examples = "ACCEPTED") Outcome state,
        @Schema(examples = "2026-04-01T09:00:03+09:00") Instant at) {

    static DeviceDelivery of(Row row) throws SQLException {
        return new DeviceDelivery(
                new DeviceId(row.uuid("id")),
                row.constant("platform", Platform.class),
                HouseholdId.orNull(row.uuid("household_id")),
                row.text("household_name"),
                Outcome.of(row.integer("code")),
                row.instant("at"));
    }
}
