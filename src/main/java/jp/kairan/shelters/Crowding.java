package jp.kairan.shelters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How full a shelter is, in the four words of L-Alert. */
@Schema(name = "ShelterCrowding", description = "VACANT 空き, CROWDED 混雑, FULL 定員一杯, UNKNOWN 不明")
public enum Crowding {
    VACANT("free"),
    CROWDED("busy"),
    FULL("full"),
    UNKNOWN("unknown");

    private final String phrase;

    Crowding(String phrase) {
        this.phrase = phrase;
    }

    /** The key of its name among the locked phrases. */
    public String phrase() {
        return "shelter.crowding." + phrase;
    }
}
