package jp.kairan.safety.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.PersonState;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of somebody's own households.
 *
 * @param asOf the moment at which it was looked
 */
@Schema(name = "OwnSafety", description = "What is known of the caller's own households in a safety check")
record OwnState(IncidentId check, boolean drill, Instant asOf, List<House> households) {

    /** One household. */
    @Schema(name = "OwnSafetyHousehold")
    record House(
            HouseholdId household,
            Status status,
            Completeness completeness,
            Set<Flag> flags,

            @Schema(
                    examples = "[17]",
                    description =
                            "Numbers of requests for help that stand open; name them in `closes` to take them back")
            List<Long> requests,

            List<Person> people) {}

    /** One person of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OwnSafetyPerson")
    record Person(
            ResidentId resident,
            @Schema(examples = "金沢 花子") String name,

            @Schema(description = "Whether it is the caller")
            boolean me,

            Status status,
            boolean confirmed,
            boolean conflict,
            boolean stale,
            Source source,
            Instant asOf,
            Stay place) {

        static Person of(ResidentId resident, String name, boolean me, PersonState state) {
            return new Person(
                    resident,
                    name,
                    me,
                    state.status(),
                    state.confirmed(),
                    state.conflict(),
                    state.stale(),
                    state.source(),
                    state.asOf(),
                    state.place());
        }
    }
}
