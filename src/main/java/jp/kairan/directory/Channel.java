package jp.kairan.directory;

/** How a household wants its circulars. */
public enum Channel {
    /** On its phones. */
    APP,
    /** On paper, as the folder that goes round. */
    PAPER,
    /** Both ways. */
    BOTH
}
