package jp.kairan.evidence;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where evidence comes from, from the strongest to the weakest. */
@Schema(name = "EvidenceSource")
public enum Source {
    /** The person said so. */
    SELF,
    /** An officer stood before them: 班長, 民生委員. */
    FACE_TO_FACE,
    /** Somebody of their household or family said so. */
    FAMILY,
    /** They were written down at a shelter. */
    SHELTER,
    /** A neighbour said so. */
    NEIGHBOUR,
    /** A towel or card hung at the gate. */
    SIGN,
    /** Somebody pressed a button. */
    BUTTON,
    /** A lamp was switched: somebody lives there, no more. */
    BULB;

    private static final List<Source> SUFFICIENT =
            Arrays.stream(values()).filter(Source::sufficient).toList();

    /** Whether it is enough to believe that somebody has been seen. */
    public boolean sufficient() {
        return this != BULB;
    }

    /** All that are enough; for statements, so that none has a list of its own. */
    public static List<Source> allSufficient() {
        return SUFFICIENT;
    }
}
