package jp.kairan.hazards;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which state of a rule a second person agrees. */
@Schema(name = "HazardRuleAgreement")
record Agreement(
        @NotNull @Schema(description = "Of the rule as it was read and agreed to", examples = "1")
        Integer lockVersion) {}
