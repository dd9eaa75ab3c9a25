package jp.kairan.events.imports;

import java.time.Instant;
import java.util.List;
import jp.kairan.access.EventId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a list.
 *
 * @param applied whether the events were laid down
 * @param ignored headers that mean nothing here
 * @param rows the first thousand, in the order of the file
 * @param missing the first thousand, in the order of time
 */
@Schema(description = "What came of the list; the lists in it hold their first thousand entries")
record EventImport(
        @Schema(description = "False for a check, and where the file as a whole was refused", examples = "true")
        boolean applied,

        Counts counts,
        @Schema(examples = "[\"画像URL\"]") List<String> ignored,
        List<RowReport> rows,

        @Schema(description = "Laid down by an earlier list, still to come, and not in this one")
        List<Missing> missing) {
    /** The longest a list gets; beyond it a person mends the file and sends it again. */
    static final int LISTED = 1000;

    /**
     * The numbers.
     *
     * @param added events that are new
     * @param changed events that the list changes
     * @param unchanged events that are there as they are
     * @param refused rows that are not taken
     * @param missing events still to come that the list no longer names
     */
    @Schema(name = "EventImportCounts", description = "What the list does, in numbers")
    record Counts(
            @Schema(examples = "104") int added,
            @Schema(examples = "3") int changed,
            @Schema(examples = "2") int unchanged,
            @Schema(examples = "0") int refused,
            @Schema(examples = "1") int missing) {}

    /** An event that the list no longer names; whether it is cancelled is for people to decide. */
    @Schema(name = "EventImportMissing", description = "An event that the list no longer names; it stays as it is")
    record Missing(EventId event, @Schema(examples = "人形劇") String title, Instant startsAt) {}
}
