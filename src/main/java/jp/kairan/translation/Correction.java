package jp.kairan.translation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A translation by a person, field by field; fields that are left out stay as they are. */
@Schema(description = "A translation by a person")
record Correction(@NotEmpty @Size(max = 100) List<@NotNull @Valid Field> fields) {
    /** The longest text; a language may need twice the room of Japanese. */
    static final int LONGEST = 60_000;

    /**
     * One field.
     *
     * @param name as in the thing's own view
     * @param sourceHash of the original that was translated, as it was read
     * @param text in the language of the path
     */
    @Schema(name = "CorrectionField", description = "A field of a translation by a person")
    record Field(
            @NotBlank @Size(max = 80) @Schema(examples = "title")
            String name,

            @NotBlank @Size(max = 80) @Schema(examples = "Z1Qm3mNn0Sx8K2bYw5v7c9d1e3f5a7b9c1d3e5f7a9b")
            String sourceHash,

            @NotBlank @Size(max = LONGEST) @Lines @Schema(examples = "Lễ hội mùa hè ngày 2 tháng 8")
            String text) {}
}
