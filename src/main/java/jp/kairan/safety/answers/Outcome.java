package jp.kairan.safety.answers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an answer. */
@Schema(name = "SafetyAnswerOutcome")
enum Outcome {
    /** It is in the ledger, now. */
    RECORDED,
    /** It was in the ledger already. */
    REPEATED,
    /** It cannot be taken, however often it is sent. */
    REFUSED
}
