package jp.kairan.watch;

import java.time.Instant;
import java.util.List;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device sends and signs: some events under one signature.
 *
 * @param sentAt the device's own now, so that its clock's error is taken out; null where it has no clock
 */
@Schema(name = "WatchEvents", description = "What a device sends and signs")
record Envelope(
        @Schema(required = true) WatchDeviceId device,

        @Schema(description = "The device's own now; absent where it has no clock: then only when it came is known")
        Instant sentAt,

        @Schema(required = true, minItems = 1, maxItems = 100)
        List<Said> events) {
    private static final int MOST = 100;

    /** One event. */
    @Schema(name = "WatchEvent", description = "One event of a device")
    record Said(
            @Schema(
                    required = true,
                    minimum = "1",
                    maximum = "9007199254740991",
                    description = "One more for each event since the device got its secret, beginning with 1",
                    examples = "1207")
            long counter,

            @Schema(description = "When it happened by the device's clock, of whatever error; absent: when it was sent")
            Instant at,

            @Schema(required = true) Signal event) {}

    /** Refuses by field what no device can mean; before its signature is checked, so it tells nothing of any device. */
    Envelope sound() {
        if (device == null) {
            throw KernelProblem.invalid("device", "必須です / is required");
        }
        if (events == null || events.isEmpty() || events.size() > MOST) {
            throw KernelProblem.invalid("events", "1件から100件にしてください / must be 1 to 100");
        }
        for (int i = 0; i < events.size(); i++) {
            Said said = events.get(i);
            if (said == null || said.event == null) {
                throw KernelProblem.invalid("events." + i + ".event", "必須です / is required");
            }
            if (said.counter < 1 || said.counter > Window.MOST) {
                throw KernelProblem.invalid(
                        "events." + i + ".counter", "1以上の番号にしてください / must be 1 to 9007199254740991");
            }
        }
        return this;
    }
}
