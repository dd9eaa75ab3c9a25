package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to register a household. */
@Schema(description = "A household to be registered; it walks last until the order is set")
record NewHousehold(
        @NotBlank @Size(max = 100) @Line @Schema(examples = "北陸")
        String name,

        @Size(max = 16) @Line @Schema(examples = "921-0000") String postalCode,

        @NotNull @Size(max = 300) @Line @Schema(examples = "石川県金沢市米泉町0丁目1番地")
        String address,

        @Size(max = 32) @Line @Schema(examples = "076-000-0000")
        String phone,

        @Schema(description = "APP where absent", examples = "BOTH")
        Channel channel,

        @JsonProperty("protected") @Schema(description = "Hides address, phone and residents from officers")
        boolean guarded) {}
