package jp.kairan.cap;

/** What kind of thing happens (category). */
public enum CapCategory implements CapWord {
    /** Earthquakes, landslides, eruptions, tsunami. */
    GEO("Geo"),
    /** Weather and floods. */
    MET("Met"),
    /** General emergency and public safety. */
    SAFETY("Safety"),
    /** Police, military and national security. */
    SECURITY("Security"),
    /** Rescue and recovery. */
    RESCUE("Rescue"),
    /** Fire and its suppression. */
    FIRE("Fire"),
    /** Medicine and public health. */
    HEALTH("Health"),
    /** Pollution and the environment. */
    ENV("Env"),
    /** Roads, railways and other transport. */
    TRANSPORT("Transport"),
    /** Water, power and other supply. */
    INFRA("Infra"),
    /** Chemical, biological, radiological, nuclear or explosive threats. */
    CBRNE("CBRNE"),
    /** Anything else. */
    OTHER("Other");

    private final String word;

    CapCategory(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
