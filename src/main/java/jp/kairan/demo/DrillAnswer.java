package jp.kairan.demo;

import java.util.UUID;

/**
 * Something that was seen in a drill that lies behind.
 *
 * @param resident null for the whole household
 * @param at seconds after the beginning
 * @param received seconds after the beginning at which it came in
 * @param closes key of the request that it closes, null for what closes nothing
 */
record DrillAnswer(
        String authorKind,
        UUID author,
        UUID key,
        UUID household,
        UUID resident,
        String status,
        String source,
        int at,
        int received,
        UUID closes) {}
