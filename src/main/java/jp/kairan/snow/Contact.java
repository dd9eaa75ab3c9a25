package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who it is and where.
 *
 * @param phone as given with the request, for the team alone; null where none was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SnowContact", description = "Who asked for help; show it, do not keep it")
record Contact(
        @Schema(examples = "北陸") String name,
        @Schema(examples = "921-0000") String postalCode,
        @Schema(examples = "石川県金沢市米泉町0丁目1番地") String address,

        @Schema(description = "For the team alone", examples = "076-000-0000")
        String phone) {

    @Override
    public String toString() {
        return "Contact"; // because records print what they hold, and this must reach no log
    }
}
