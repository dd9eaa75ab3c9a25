package jp.kairan.hazards;

/** What a rule asks for when its time has come. */
public enum Answer {
    /** Asking everybody whether they are safe. */
    SAFETY_CHECK,
    /** Broadcasting to the city. */
    BROADCAST,
    /** Calling those who open the shelters. */
    SHELTER_CALL
}
