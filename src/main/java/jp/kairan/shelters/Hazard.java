package jp.kairan.shelters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of disaster for which the law has a place designated (災害対策基本法施行令 20条の4). */
@Schema(name = "ShelterHazard", description = """
        FLOOD 洪水, LANDSLIDE 崖崩れ・土石流・地滑り, STORM_SURGE 高潮, EARTHQUAKE 地震, TSUNAMI 津波, FIRE 大規模な火事, \
        INLAND_FLOOD 内水氾濫, VOLCANO 火山現象""")
public enum Hazard {
    FLOOD("flood"),
    LANDSLIDE("landslide"),
    STORM_SURGE("storm-surge"),
    EARTHQUAKE("earthquake"),
    TSUNAMI("tsunami"),
    FIRE("fire"),
    INLAND_FLOOD("inland-flood"),
    VOLCANO("volcano");

    private final String phrase;

    Hazard(String phrase) {
        this.phrase = phrase;
    }

    /** The key of its name among the locked phrases. */
    public String phrase() {
        return "shelter.hazard." + phrase;
    }
}
