package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry without what is sealed.
 *
 * @param name absent in the answer to a change, because such answers are kept for repeats
 * @param gone whether the person has left the household or the house
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SupportEntryHead",
        description = "An entry without its details; the name is absent in answers to changes")
record EntryHead(
        EntryId id,
        ResidentId resident,
        HouseholdId household,
        UnitId unit,
        @Schema(examples = "北陸 花子") String name,
        Consent consent,

        @Schema(description = "The person has left the household or the house: to be seen to and deleted")
        boolean gone,

        @Schema(examples = "2026-05-12T10:00:00+09:00") OffsetDateTime changedAt) {

    static EntryHead of(Kept kept, boolean named, ZoneId zone) {
        return new EntryHead(
                kept.id(),
                kept.resident(),
                kept.household(),
                kept.unit(),
                named ? kept.name() : null,
                kept.consent(),
                kept.gone(),
                kept.changedAt().atZone(zone).toOffsetDateTime());
    }

    @Override
    public String toString() {
        return "EntryHead[" + id + "]";
    }
}
