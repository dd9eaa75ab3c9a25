package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a notice has come, counted in households.
 *
 * @param notice its id
 * @param unit the unit asked about
 * @param households of the audience under the unit; the sum of the other three
 * @param reached somebody there opened the notice, or a phone took the push
 * @param waiting none so far, and the service goes on trying
 * @param unreachable no phone can be reached: somebody should call
 * @param reasons why those cannot be reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far a notice has come, counted in households")
record Reach(
        NoticeId notice,
        UnitId unit,
        @Schema(examples = "206") int households,

        @Schema(description = "Somebody opened the notice, or a phone took the push", examples = "180")
        int reached,

        @Schema(description = "None so far, and the service goes on trying", examples = "3")
        int waiting,

        @Schema(description = "No phone can be reached", examples = "23")
        int unreachable,

        @Schema(
                description = "The unreachable by reason; adds up to them",
                examples = "{\"NO_LOGIN\": 21, \"FAILED\": 2}")
        Map<Reason, Integer> reasons) {

    /** Why no phone of a household was reached. */
    @Schema(description = """
                    NO_LOGIN: nobody there uses the app. NO_DEVICE: somebody does, but has no phone signed in. NO_ADDRESS: \
                    there is a phone that takes no pushes (switched off, or the app was removed). FAILED: every try \
                    failed. ADDED_LATER: the phone came after the notice was sent; it shows in the app, and a reminder \
                    would reach it.""")
    enum Reason {
        NO_LOGIN,
        NO_DEVICE,
        NO_ADDRESS,
        FAILED,
        ADDED_LATER
    }
}
