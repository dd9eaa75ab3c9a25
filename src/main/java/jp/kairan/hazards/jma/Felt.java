package jp.kairan.hazards.jma;

import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/**
 * How strongly a place shook, as far as is known.
 *
 * @param max the strongest that was measured there; empty where nothing was
 * @param awaited whether a station there has not reported that presumably felt 5弱 or more (震度５弱以上未入電)
 * @param revised whether this report adds the place or raises its intensity (Revise), so that rules look again
 */
public record Felt(Area area, Optional<Intensity> max, boolean awaited, boolean revised) {
    private static final String AWAITED = "震度５弱以上未入電";

    static Felt of(XmlElement place) throws XmlRefused {
        Optional<String> max = place.text("MaxInt");
        return new Felt(
                Area.of(place),
                max.isEmpty() ? Optional.empty() : Optional.of(Intensity.of(max.get())),
                place.text("Condition").filter(AWAITED::equals).isPresent(),
                place.text("Revise").isPresent());
    }

    /**
     * Whether the place shook at least so strongly, or must be taken to have. A missing report stands for 5弱 and no more,
     * because that is all it says.
     */
    public boolean reaches(Intensity intensity) {
        return strongest().filter(felt -> felt.reaches(intensity)).isPresent();
    }

    /** The strongest intensity to be reckoned with, measured or presumed. */
    public Optional<Intensity> strongest() {
        if (awaited && max.filter(felt -> felt.reaches(Intensity.FIVE_LOWER)).isEmpty()) {
            return Optional.of(Intensity.FIVE_LOWER);
        }
        return max;
    }
}
