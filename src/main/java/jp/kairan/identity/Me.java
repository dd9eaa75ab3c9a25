package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.SessionId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who the caller is to the service: what the phone needs to decide what to show.
 *
 * @param account the account
 * @param language in which the person reads, as it was chosen
 * @param reads the language of the service in which texts come to this caller when a request asks for none
 * @param homes the households of today
 * @param offices the offices of today
 * @param session the session, for a caller on a phone
 * @param device the device, for a caller on a phone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who the caller is: what the phone needs to decide what to show")
record Me(
        AccountId account,

        @Schema(examples = "pt-BR", description = "As it was chosen for the account")
        String language,

        @Schema(
                examples = "pt",
                description = "In which texts come to this caller when a request has no Accept-Language: that of the"
                        + " device, otherwise that of the account, as near as the service knows it")
        Language reads,

        List<MyHome> homes,
        List<MyOffice> offices,
        SessionId session,
        DeviceId device) {

    /** A household of the caller with the units it stands in, the city first. */
    @Schema(description = "A household of the caller with the units it stands in, the city first")
    record MyHome(HouseholdId household, List<MyUnit> units) {}

    /** A unit by name. */
    @Schema(description = "A unit by name")
    record MyUnit(
            UnitId id,
            UnitKind kind,
            @Schema(examples = "米泉町会") String name) {}

    /** An office of the caller and where it is held. */
    @Schema(description = "An office of the caller and where it is held")
    record MyOffice(Role role, MyUnit unit) {}
}
