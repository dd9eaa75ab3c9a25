package jp.kairan.hazards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a finding. */
@Schema(name = "HazardTurn")
public enum Turn {
    /** Something is to be done. */
    RAISED,
    /** It is worse than was said, or happens again and worse: do it again. */
    STRONGER,
    /** It is less bad than was said, and still something: what was said of it is too much. */
    WEAKER,
    /** It happens again, not worse, while the last one is fresh: those in charge should know, nobody else. */
    AGAIN,
    /** It is over: a warning was released. */
    ENDED,
    /** It was an error: the agency has taken it back. */
    RETRACTED
}
