package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an event. All of them are final: the device need not send it again. */
@Schema(name = "WatchEventOutcome")
enum Outcome {
    /** Newer than all before: it counts. */
    TAKEN,
    /** It came after newer ones: kept, but it turns nothing back. */
    LATE,
    /** It was known already. */
    REPEATED,
    /** Too far behind the newest to tell whether it was known: not kept. A press of 助けて only where its row is forgotten. */
    TOO_OLD
}
