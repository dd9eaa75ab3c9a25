package jp.kairan.admin;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody means it. */
@Schema(name = "Leaving", description = "That the caller means it")
record LeavingForm(
        @NotNull @AssertTrue(message = "退会するときは true を送ってください / must be true to leave") @Schema(examples = "true")
        Boolean confirm) {}
