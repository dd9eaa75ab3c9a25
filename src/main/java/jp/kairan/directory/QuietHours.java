package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The hours in which a unit's phones are spared everything but emergencies, over midnight where the end is the earlier;
 * both the same for no such hours, whatever the city's are.
 *
 * @param from first minute of quiet
 * @param to first minute after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Hours without sound; both ends or none. Both the same: no quiet hours")
record QuietHours(
        @Schema(examples = "21:00:00") LocalTime from,
        @Schema(examples = "07:00:00") LocalTime to) {

    boolean whole() {
        return (from == null) == (to == null);
    }
}
