package jp.kairan.shelters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a shelter is open: the five words that L-Alert and the shared disaster information (EEI, item 21) have alike. */
@Schema(description = "NOT_OPEN 未開設, OPEN 開設, CLOSED 閉鎖 (was open), UNKNOWN 不明, PERMANENT 常設 (always open)")
public enum ShelterState {
    NOT_OPEN("not-open"),
    OPEN("open"),
    CLOSED("closed"),
    UNKNOWN("unknown"),
    PERMANENT("permanent");

    private final String phrase;

    ShelterState(String phrase) {
        this.phrase = phrase;
    }

    /** The key of its name among the locked phrases. */
    public String phrase() {
        return "shelter.state." + phrase;
    }

    /** Whether somebody who comes gets in. */
    public boolean open() {
        return this == OPEN || this == PERMANENT;
    }
}
