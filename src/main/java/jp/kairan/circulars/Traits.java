package jp.kairan.circulars;

import java.time.Instant;

/**
 * How a circular appears to readers, apart from its words.
 *
 * @param category what it is about
 * @param importance how much it matters
 * @param sensitive whether a push may show no more than generic words
 * @param pinned whether the inbox keeps it on top
 * @param confirmationAsked whether readers are asked to confirm
 * @param expiresAt when it leaves the inbox, or null
 */
record Traits(
        Category category,
        Importance importance,
        boolean sensitive,
        boolean pinned,
        boolean confirmationAsked,
        Instant expiresAt) {}
