package jp.kairan.safety.links;

import jp.kairan.access.ShelterId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code for the door of a shelter. */
@Schema(name = "ShelterDoorCode", description = "Who has it can write themselves down at the shelter")
record DoorCode(
        ShelterId shelter,

        @Schema(examples = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String code,

        @Schema(examples = "https://kairan.example.jp/d/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String url,

        @Schema(examples = "1") int version) {}
