package jp.kairan.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What else is the matter where somebody is. */
@Schema(name = "SafetyFlag")
public enum Flag {
    /** No electricity. */
    POWER,
    /** No water. */
    WATER,
    /** It smells of gas. */
    GAS,
    /** It burns. */
    FIRE,
    /** Somebody is shut in or buried. */
    TRAPPED,
    /** Somebody needs medicine or a machine to live. */
    MEDICAL
}
