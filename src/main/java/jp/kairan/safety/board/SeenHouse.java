package jp.kairan.safety.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Bucket;
import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.PersonState;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household as it is shown to those who walk there: what is known, without what was said. */
@Schema(name = "SafetyHousehold", description = "A household that is asked, and what is known of it")
record SeenHouse(
        HouseholdId household,
        @Schema(examples = "北陸") String name,
        UnitId unit,
        @Schema(examples = "3班") String unitName,

        @Schema(examples = "4", description = "Place in the walking order; null where there is none")
        Integer walkNo,

        @JsonProperty("protected") @Schema(examples = "false")
        boolean shielded,

        @Schema(description = "The one number of the board in which it counts")
        Bucket bucket,

        Status status,
        Completeness completeness,
        Set<Flag> flags,

        @Schema(description = "Numbers of the requests for help that stand open", examples = "[812]")
        List<Long> requests,

        @Schema(
                examples = "2026-04-01T09:05:00+09:00",
                description = "When the first person was seen; null: nobody was")
        Instant firstSeenAt,

        @Schema(
                examples = "2026-04-01T09:30:00+09:00",
                description = "When somebody last looked and found nobody; null: nobody has looked")
        Instant lookedAt,

        @Schema(
                examples = "2026-04-01T06:30:00+09:00",
                description = "When a lamp was last switched: somebody lives there, no more; null: no lamp is known")
        Instant signOfLifeAt,

        @Schema(description = "A lamp has stayed silent for too long: look here first", examples = "false")
        boolean silent,

        List<Member> members) {

    /** Somebody of the household. */
    @Schema(name = "SafetyMember", description = "Somebody of the household, and what is known of them")
    record Member(
            ResidentId resident,
            @Schema(examples = "北陸 太郎") String name,
            Status status,

            @Schema(description = "Seen by a source that suffices", examples = "true")
            boolean confirmed,

            @Schema(description = "A weaker source has since said something else", examples = "false")
            boolean conflict,

            @Schema(description = "What is known is old", examples = "false")
            boolean stale,

            @Schema(examples = "2026-04-01T09:05:00+09:00") Instant asOf,
            Stay place) {

        static Member of(HouseName.Person person, PersonState state) {
            return new Member(
                    person.resident(),
                    person.name(),
                    state.status(),
                    state.confirmed(),
                    state.conflict(),
                    state.stale(),
                    state.asOf(),
                    state.place());
        }
    }

    static SeenHouse of(Asked asked, HouseName named) {
        HouseholdState state = asked.state();
        return new SeenHouse(
                asked.household(),
                named.name(),
                asked.unit(),
                named.unitName(),
                named.walkNo(),
                asked.shielded() || named.shielded(),
                state.bucket(),
                state.status(),
                state.completeness(),
                state.flags(),
                state.requests(),
                state.firstSeen(),
                state.lookedAt(),
                state.signOfLife(),
                state.silent(),
                members(state, named).toList());
    }

    /** Who lives elsewhere is not asked and not shown. */
    private static Stream<Member> members(HouseholdState state, HouseName named) {
        return named.people().stream()
                .filter(person -> state.members().containsKey(person.resident()))
                .map(person -> Member.of(person, state.members().get(person.resident())));
    }
}
