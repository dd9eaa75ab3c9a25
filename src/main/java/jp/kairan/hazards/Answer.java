package jp.kairan.hazards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule asks for when its time has come. */
@Schema(name = "HazardAnswer")
public enum Answer {
    /** Asking everybody whether they are safe. */
    SAFETY_CHECK,
    /** Broadcasting to the city. */
    BROADCAST,
    /** Calling those who open the shelters. */
    SHELTER_CALL
}
