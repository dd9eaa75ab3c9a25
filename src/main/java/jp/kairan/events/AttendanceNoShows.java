package jp.kairan.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose places were freed because they had not come.
 *
 * @param answers how many answers lost their place
 * @param heads how many places that were
 */
@Schema(name = "NoShows", description = "Places that were freed because nobody had come to take them")
record AttendanceNoShows(
        @Schema(examples = "5", description = "Answers that lost their place and wait now")
        int answers,

        @Schema(examples = "12", description = "Places that are free now because of it")
        int heads) {}
