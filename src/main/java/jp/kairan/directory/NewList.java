package jp.kairan.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to make a list. */
@Schema(description = "An empty list to be made")
record NewList(
        @NotNull UnitId unit,

        @NotBlank @Size(max = 100) @Line @Schema(examples = "夏祭り実行委員")
        String name) {}
