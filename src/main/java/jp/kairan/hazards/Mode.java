package jp.kairan.hazards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has the last word on what a rule asks for. */
@Schema(name = "HazardMode")
public enum Mode {
    /** A person: it is prepared and waits. */
    PROPOSE,
    /** The rule, because two persons have agreed to it beforehand. */
    AUTOMATIC
}
