package jp.kairan.safety;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure an officer is that a check is to end. */
@Schema(name = "SafetyCheckClosing", description = "How sure an officer is that a check is to end")
record ClosingForm(
        @Schema(
                description = "Whether it ends although households still wait for help; absent for not so",
                examples = "false")
        Boolean confirm) {
    /** Whether whoever sent it knows what they leave open; nothing sent says no. */
    static boolean confirmed(ClosingForm form) {
        return form != null && Boolean.TRUE.equals(form.confirm);
    }
}
