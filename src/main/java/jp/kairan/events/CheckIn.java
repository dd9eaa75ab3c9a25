package jp.kairan.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check-in came to.
 *
 * @param already whether they had been checked in before; then nothing has changed
 */
@Schema(description = "What a check-in came to")
record CheckIn(
        @Schema(
                examples = "false",
                description = "True where they had been checked in before: the line tells when and by whom")
        boolean already,

        AttendanceLine line) {}
