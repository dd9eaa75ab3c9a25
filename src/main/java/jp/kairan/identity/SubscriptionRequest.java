package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.kairan.access.UnitId;
import jp.kairan.devices.NewDevice;
import jp.kairan.devices.PushAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a phone sends to follow an area without a name.
 *
 * @param unit the area: the city, a federation or an association
 * @param device the phone itself
 * @param address where a push reaches it, where it knows already
 */
@Schema(description = "What a phone sends to follow an area without a name")
record SubscriptionRequest(
        @NotNull UnitId unit,
        @NotNull @Valid NewDevice device,
        @Valid PushAddress address) {}
