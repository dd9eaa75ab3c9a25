package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An area in a list from which a stranger chooses.
 *
 * @param unit the area
 * @param kind what sort of area
 * @param name its name in Japanese
 * @param above the name of the unit it belongs to, absent for the city; tells two of the same name apart
 * @param takesRequests whether one may ask to join it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An area in a list from which a stranger chooses")
record AreaLine(
        UnitId unit,
        UnitKind kind,
        @Schema(examples = "米泉町町会") String name,
        @Schema(examples = "米泉校下町会連合会") String above,

        @Schema(description = "Whether POST /enrolments is taken for it", examples = "true")
        boolean takesRequests) {

    /** What was found. */
    @Schema(name = "AreaList", description = "At most a hundred areas: the city, federations, then associations")
    record Found(List<AreaLine> items) {}
}
