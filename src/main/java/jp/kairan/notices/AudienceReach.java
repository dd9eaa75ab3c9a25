package jp.kairan.notices;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an audience reaches today.
 *
 * @param households houses addressed as houses, with or without a phone in them
 * @param people accounts that would find it in their inbox, each counted once
 * @param devices phones and browsers that would get a push
 */
@Schema(description = "How far the audience reaches today")
public record AudienceReach(
        @Schema(examples = "132") long households,
        @Schema(examples = "214") long people,
        @Schema(examples = "187") long devices) {}
