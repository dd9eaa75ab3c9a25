package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where something takes place; every part may be missing.
 *
 * @param latitude degrees north (WGS 84), together with the longitude or not at all
 * @param longitude degrees east
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventPlace", description = "Where something takes place")
public record Place(
        @Schema(examples = "米泉公民館 大広間") @Size(max = 120) @Line
        String name,

        @Schema(examples = "金沢市米泉町4丁目133番地1") @Size(max = 200) @Line
        String address,

        @Schema(examples = "36.5390") @DecimalMin("-90") @DecimalMax("90")
        Double latitude,

        @Schema(examples = "136.6330") @DecimalMin("-180") @DecimalMax("180")
        Double longitude) {

    static Place of(Row row) throws SQLException {
        return new Place(
                row.text("place_name"),
                row.text("place_address"),
                row.realOrNull("latitude"),
                row.realOrNull("longitude"));
    }
}
