package jp.kairan.safety.links;

import jakarta.validation.constraints.NotNull;
import jp.kairan.access.ShelterId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody sends to have the code for the door of a shelter. */
@Schema(name = "ShelterDoor")
record ShelterDoor(
        @NotNull ShelterId shelter,

        @Schema(description = "Makes a new one and ends the one before, for a code that was abused", examples = "false")
        boolean renew) {}
