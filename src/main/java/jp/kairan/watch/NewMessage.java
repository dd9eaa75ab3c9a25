package jp.kairan.watch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says in the thread of an alert. */
@Schema(name = "NewWatchMessage", description = "What is said in the thread of an alert")
record NewMessage(
        @NotNull @Schema(description = "The phone's own name for it: sent twice, it is said once")
        UUID key,

        @NotBlank @Size(max = 500) @Lines @Schema(examples = "電話に出ません。これから見に行きます。")
        String text) {}
