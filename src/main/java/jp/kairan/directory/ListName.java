package jp.kairan.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new name of a list. */
@Schema(description = "The new name of a list")
record ListName(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "夏祭り実行委員")
        String name) {}
