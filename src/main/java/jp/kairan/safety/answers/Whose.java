package jp.kairan.safety.answers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** About whom somebody answers. */
@Schema(name = "SafetyAnswerWhose")
enum Whose {
    /** About themselves, in every household that they belong to. */
    ME,
    /** About one person of a household of theirs. */
    PERSON,
    /** About everybody in a household of theirs. */
    HOUSEHOLD
}
