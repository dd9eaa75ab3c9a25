package jp.kairan.broadcasts.chain;

import java.util.List;
import jp.kairan.access.ShelterId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an alarm has called.
 *
 * @param left shelters that were meant and not called
 */
@Schema(name = "ShelterCalls", description = "What was called; those who keep the shelters hear of it within seconds")
record Raised(AlarmId alarm, List<CallView> calls, List<Left> left) {
    /** A shelter that was not called. */
    @Schema(name = "ShelterNotCalled")
    record Left(ShelterId shelter, Reason why) {}

    /** Why a shelter was not called. */
    @Schema(
            name = "WhyShelterNotCalled",
            description =
                    "OPEN: it is open already; CALLED: a call for it is under way; STRUCK_OFF: it is no longer on the register")
    enum Reason {
        OPEN,
        CALLED,
        STRUCK_OFF
    }
}
