package jp.kairan.broadcasts;

import java.time.Instant;
import jp.kairan.broadcasts.Bulletin.Happening;
import jp.kairan.broadcasts.templates.Weight;

/** What holds of a message beside its words, as {@link Bulletin} explains it. */
record Traits(
        String department, String contact, Weight weight, Instant onsetAt, Instant expiresAt, Happening happening) {}
