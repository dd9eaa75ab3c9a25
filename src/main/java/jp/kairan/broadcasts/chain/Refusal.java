package jp.kairan.broadcasts.chain;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody cannot come to open a shelter. */
@Schema(name = "ShelterCallRefusal", description = "That the caller cannot come, or no longer")
record Refusal(
        @Schema(
                description =
                        "When this was entered, at most a day ago; absent: now. Of what one person said the latest "
                                + "moment holds, however late it arrives",
                examples = "2026-04-01T09:02:00+09:00")
        Instant asOf) {}
