package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of a thread is. */
@Schema(name = "WatchEntryKind")
enum EntryKind {
    /** A device gave reason to look in; the first one, and later ones. */
    SIGNAL,
    MESSAGE,
    /** Somebody said 行きます. */
    TAKEN,
    /** They cannot go after all. */
    GIVEN_BACK,
    /** Nobody had taken it, and everybody was told again. */
    ESCALATED,
    CLOSED
}
