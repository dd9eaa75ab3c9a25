package jp.kairan.identity;

import jp.kairan.access.DeviceId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an anonymous subscriber follows.
 *
 * @param device the subscriber's device, all that is known of them
 * @param unit the area
 * @param kind what sort of area
 * @param name its name
 * @param language in which it is told
 */
@Schema(description = "What an anonymous subscriber follows")
record Subscription(
        DeviceId device,
        UnitId unit,
        UnitKind kind,
        @Schema(examples = "米泉校下町会連合会") String name,
        @Schema(examples = "vi") String language) {}
