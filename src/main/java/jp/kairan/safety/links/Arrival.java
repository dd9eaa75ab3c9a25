package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who wrote themselves down at the door of a shelter, for officers who find out whose they are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShelterArrival", description = "Somebody who came to a shelter, or left it")
record Arrival(
        ArrivalId id,
        IncidentId check,
        @JsonIgnore UUID world,
        boolean drill,
        ShelterId shelter,

        @Schema(description = "The association they say they are of")
        UnitId unit,

        @Schema(description = "Absent 30 days after the end of the check", examples = "山田 花子")
        String name,

        @Schema(examples = "ヤマダ ハナコ") String nameKana,
        @Schema(examples = "076-000-0000") String phone,
        @Schema(examples = "3") int people,
        boolean leaving,
        ArrivedStatus status,
        @Schema(examples = "[\"MEDICAL\"]") List<String> flags,
        @Schema(examples = "車いすを使います") String comment,
        Instant at,

        @Schema(description = "Whose they are, once somebody found out")
        HouseholdId household,

        @Schema(description = "Who of them; absent for the whole household")
        ResidentId resident,

        @Schema(
                description =
                        "Written down when more than 600 were in ten minutes, so that some may not be there; listed after the others")
        boolean crowd,

        @JsonIgnore int turn) {
    /** Who asks for help and is of no household that we know comes first, because no other list shows them; who may not be there comes last. */
    static final String COLUMNS = """
            a.id, a.incident_id, a.world, i.drill, a.shelter_id, a.unit_id, a.name, a.name_kana, a.phone, a.people, a.leaving,
            a.status, a.flags, a.comment, a.at, a.household_id, a.resident_id,
            a.crowd,
            case when a.household_id is not null then 2
                 else case a.status when 'URGENT' then 0 when 'HELP' then 1 else 2 end
                      + case when a.crowd then 3 else 0 end end as turn""";

    static Arrival of(Row row) throws SQLException {
        UUID unit = row.uuid("unit_id");
        UUID household = row.uuid("household_id");
        return new Arrival(
                new ArrivalId(row.uuid("id")),
                new IncidentId(row.uuid("incident_id")),
                row.uuid("world"),
                row.flag("drill"),
                new ShelterId(row.uuid("shelter_id")),
                unit == null ? null : new UnitId(unit),
                row.text("name"),
                row.text("name_kana"),
                row.text("phone"),
                row.integer("people"),
                row.flag("leaving"),
                row.constant("status", ArrivedStatus.class),
                row.array("flags", String.class),
                row.text("comment"),
                row.instant("at"),
                household == null ? null : new HouseholdId(household),
                ResidentId.orNull(row.uuid("resident_id")),
                row.flag("crowd"),
                row.integer("turn"));
    }

    @Override
    public String toString() {
        return "Arrival[" + id + "]";
    }
}
