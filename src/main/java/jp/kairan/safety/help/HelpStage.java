package jp.kairan.safety.help;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far help for a household has come. */
@Schema(name = "SafetyHelpStage")
public enum HelpStage {
    /** Nobody sees to it. */
    OPEN,
    /** Somebody sees to it. */
    CLAIMED,
    /** Somebody is going there. */
    ON_THE_WAY,
    /** Nothing that was requested stands open. */
    DONE;

    /** Whether somebody has it to themselves. */
    boolean claimed() {
        return this == CLAIMED || this == ON_THE_WAY;
    }
}
