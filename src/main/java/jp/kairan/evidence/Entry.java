package jp.kairan.evidence;

import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.ShelterId;

/**
 * Some evidence with all that was said; for whoever may look at the people concerned.
 *
 * @param shelter, comment, position null where not said
 */
public record Entry(
        Evidence evidence,
        AuthorKind authorKind,
        UUID author,
        ShelterId shelter,
        String comment,
        Position position,
        Instant receivedAt) {}
