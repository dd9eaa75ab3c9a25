package jp.kairan.bookings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A booking as its booker and the officers who lend see it; names of protected households are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A booking; shown to the booker and to the officers who lend, to nobody else")
record BookingView(
        BookingId id,
        FacilityId facility,
        @Schema(examples = "テント") String facilityName,
        BookingState state,
        Instant start,
        @Schema(description = "First moment after it") Instant end,
        @Schema(examples = "2") int pieces,
        @Schema(examples = "30") Integer people,
        @Schema(examples = "夏祭りの準備") String purpose,
        @Schema(description = "Who booked") AccountId account,

        @Schema(description = "Absent where unknown or protected", examples = "北陸 花子")
        String name,

        HouseholdId household,

        @Schema(description = "Absent where protected", examples = "北陸")
        String householdName,

        UnitId unit,
        @Schema(examples = "米泉子ども会") String unitName,

        @Schema(description = "Why it was declined or cancelled", examples = "当日は清掃のため使えません")
        String reason,

        Instant requestedAt,

        @Schema(description = "When a request lapses that nobody answers")
        Instant lapsesAt,

        Instant decidedAt) {

    /** What {@link #of} reads of some bookings, newest request first; {@code lender} is the unit of the facility. */
    static final String SHOWN = """
            select b.*, f.name as facility_name, f.unit_id as lender, u.name as unit_name,
                   case when h.protected then null else h.name end as household_name,
                   case when person.guarded then null else coalesce(a.display_name, person.name) end as booker
              from booking b
              join facility f on f.id = b.facility_id
              join account a on a.id = b.account_id
              left join unit u on u.id = b.unit_id
              left join household h on h.id = b.household_id
              left join lateral (select min(r.name) as name, bool_or(l.protected) as guarded
                                   from resident r join household l on l.id = r.household_id
                                  where r.account_id = b.account_id) as person on true
             where b.id = any(?::uuid[])
             order by b.id desc""";

    static BookingView of(Row row) throws SQLException {
        BookingState state = row.constant("state", BookingState.class);
        return new BookingView(
                new BookingId(row.uuid("id")),
                new FacilityId(row.uuid("facility_id")),
                row.text("facility_name"),
                state,
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.integer("pieces"),
                row.integerOrNull("people"),
                row.text("purpose"),
                new AccountId(row.uuid("account_id")),
                row.text("booker"),
                HouseholdId.orNull(row.uuid("household_id")),
                row.text("household_name"),
                UnitId.orNull(row.uuid("unit_id")),
                row.text("unit_name"),
                row.text("reason"),
                row.instant("requested_at"),
                state == BookingState.REQUESTED ? row.instant("lapses_at") : null,
                row.instant("decided_at"));
    }
}
