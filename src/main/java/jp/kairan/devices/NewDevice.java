package jp.kairan.devices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a phone tells about itself when it enters.
 *
 * @param platform what it runs on
 * @param label how its owner recognises it in the list of devices
 * @param language BCP 47 tag of the language its texts should have; Japanese where absent
 */
@Schema(description = "What a phone tells about itself when it enters")
public record NewDevice(
        @NotNull @Schema(examples = "ANDROID") Platform platform,
        @Size(max = 60) @Line @Schema(examples = "母のスマホ") String label,

        @Size(max = 35) @Pattern(regexp = LANGUAGE, message = "{kairan.language-tag}") @Schema(examples = "ja")
        String language) {
    /** The shape of a language tag, as the schema checks it too. */
    public static final String LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

    public NewDevice {
        language = language == null ? "ja" : language;
    }
}
