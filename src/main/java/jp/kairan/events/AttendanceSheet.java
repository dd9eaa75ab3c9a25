package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The attendance sheet (出席名簿) of a date.
 *
 * @param endsAt exclusive
 * @param place where it takes place, or null
 * @param lines those with a place first, then who waits, who is undecided, who is absent; each part by reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The attendance sheet of a date: those with a place first, then who waits, each by reading")
record AttendanceSheet(
        OccurrenceId occurrence,
        @Schema(examples = "夏祭り") String title,
        @Schema(examples = "false") boolean allDay,
        Instant startsAt,
        Instant endsAt,
        @Schema(examples = "米泉公民館 大広間") String place,
        AttendanceTotals totals,
        List<AttendanceLine> lines) {}
