package jp.kairan.evidence;

import java.time.Instant;

/**
 * What is known of one person.
 *
 * @param status the worst that stands
 * @param confirmed whether they have been seen by a source that suffices
 * @param conflict whether a weaker source has since said something else
 * @param stale whether what is known is old
 * @param source of what decides, null where nothing does
 * @param asOf when what decides was last seen, null where nothing does
 * @param place where they were then, or null
 */
public record PersonState(
        Status status, boolean confirmed, boolean conflict, boolean stale, Source source, Instant asOf, Stay place) {}
