package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of somebody whom the event is not addressed to. */
@Schema(description = "The answer of a guest, by name")
record GuestEntry(
        @NotBlank @Size(max = 60) @Line @Schema(examples = "来賓 佐藤 一郎")
        String name,

        @NotNull @Valid DeskEntry entry) {}
