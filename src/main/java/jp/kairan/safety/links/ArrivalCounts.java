package jp.kairan.safety.links;

import java.sql.SQLException;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many wrote themselves down, and of how many nobody knows yet whose they are. */
@Schema(name = "ShelterArrivalCounts", description = "Without those who wrote down that they leave")
record ArrivalCounts(
        @Schema(examples = "41") long arrivals,
        @Schema(examples = "103") long people,
        @Schema(examples = "12") long unmatched,
        @Schema(examples = "30") long unmatchedPeople,

        @Schema(description = "Entries without a household that ask for help, and not urgently", examples = "2")
        long help,

        @Schema(description = "Entries without a household that ask for help urgently", examples = "1")
        long urgent) {
    static ArrivalCounts of(Row row) throws SQLException {
        return new ArrivalCounts(
                row.number("arrivals"),
                row.number("people"),
                row.number("unmatched"),
                row.number("unmatched_people"),
                row.number("help"),
                row.number("urgent"));
    }
}
