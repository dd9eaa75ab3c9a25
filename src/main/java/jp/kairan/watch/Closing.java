package jp.kairan.watch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, which ends an alert. */
@Schema(name = "WatchClosing", description = "What was found")
record Closing(
        @NotNull Found found,

        @Size(max = 500) @Lines @Schema(examples = "電球を消し忘れただけでした。")
        String comment) {}
