package jp.kairan.safety.help;

import jakarta.validation.constraints.NotNull;
import jp.kairan.safety.board.LookReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody looks at the details of a household; written down. */
@Schema(
        name = "SafetyHelpLook",
        description = "Why the details are needed; it is written down with who looked and when")
record HelpLook(@NotNull LookReason reason) {}
