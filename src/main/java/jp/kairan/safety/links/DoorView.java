package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody stands who has scanned the code at a door, and whether this is a drill; names nobody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShelterDoorView", description = "What the page behind the code at a door shows")
record DoorView(
        @Schema(description = "The shelter", examples = "米泉小学校")
        String name,

        @Schema(description = "Whether a real check is open: whoever comes is counted for it", examples = "true")
        boolean real,

        @Schema(
                description =
                        "The open drill of this place where no real check is open; send it with each entry, and say"
                                + " on the page throughout that it is a drill")
        IncidentId drill) {}
