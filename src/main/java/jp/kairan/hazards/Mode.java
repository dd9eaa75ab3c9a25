package jp.kairan.hazards;

/** Who has the last word on what a rule asks for. */
public enum Mode {
    /** A person: it is prepared and waits. */
    PROPOSE,
    /** The rule, because two persons have agreed to it beforehand. */
    AUTOMATIC
}
