package jp.kairan.broadcasts.chain;

import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a proposal is started. */
@Schema(name = "ShelterCallStart", description = "May be empty where the proposal tells its hazard")
record Start(
        @Schema(description = "Absent: the one of the proposal", examples = "EARTHQUAKE")
        Hazard hazard,

        @Schema(description = "Only shelters of this kind; absent: all that fit", examples = "SHELTER")
        ShelterKind kind) {}
