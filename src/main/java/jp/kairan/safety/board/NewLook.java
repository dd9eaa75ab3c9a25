package jp.kairan.safety.board;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to see all that was said of a household. */
@Schema(name = "NewSafetyLook")
record NewLook(@NotNull @Schema(examples = "VISIT") LookReason reason) {}
