package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person of the register as officers of their area see them: name and address of the directory, and what is needed to
 * help. The note of the city is not among it.
 *
 * @param readable whether the rest of the entry could be read; name and address are there in any case, because somebody
 *     has to go there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody who needs help in an evacuation; never to be kept on the phone beyond its use")
record SupportPerson(
        EntryId entry,
        ResidentId resident,
        HouseholdId household,
        @Schema(examples = "北陸 花子") String name,
        @Schema(examples = "ホクリク ハナコ") String nameKana,
        @Schema(examples = "1940-04-01") LocalDate birthDate,
        @Schema(examples = "921-0000") String postalCode,
        @Schema(examples = "石川県金沢市米泉町0丁目1番地") String address,
        @Schema(examples = "090-0000-0000") String phone,
        @Schema(examples = "076-000-0000") String householdPhone,

        @Schema(description = "False where the entry is damaged: the fields below are absent, ask the city")
        boolean readable,

        @Schema(examples = "[\"CARE_LEVEL\", \"ALONE\"]") Set<SupportReason> reasons,
        @Schema(examples = "車いすを押す人が一人要る。") String needs,
        @Schema(examples = "酸素濃縮器") String equipment,

        @Schema(description = "Whether life hangs on equipment that needs electricity")
        Boolean powerDependent,

        @Schema(examples = "長女 090-0000-0000") String contact,
        EscapePlan plan) {

    static SupportPerson of(Kept kept, SupportDetails details) {
        boolean readable = details != null;
        return new SupportPerson(
                kept.id(),
                kept.resident(),
                kept.household(),
                kept.name(),
                kept.nameKana(),
                kept.birthDate(),
                kept.postalCode(),
                kept.address(),
                kept.phone(),
                kept.householdPhone(),
                readable,
                readable ? details.reasons() : null,
                readable ? details.needs() : null,
                readable ? details.equipment() : null,
                readable ? details.powerDependent() : null,
                readable ? details.contact() : null,
                readable ? details.plan() : null);
    }

    @Override
    public String toString() {
        return "SupportPerson[hidden]";
    }
}
