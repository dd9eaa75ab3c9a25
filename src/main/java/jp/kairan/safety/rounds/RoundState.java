package jp.kairan.safety.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Bucket;
import jp.kairan.evidence.Completeness;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.PersonState;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a house, as whoever walks there sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyRoundState", description = "What is known of a house")
record RoundState(
        @Schema(examples = "NOT_SEEN", description = "The one number of the tally in which the house counts")
        Bucket bucket,

        @Schema(examples = "UNCONFIRMED", description = "The worst of its people")
        Status status,

        @Schema(examples = "NONE") Completeness completeness,

        @Schema(examples = "2026-04-01T09:12:00+09:00", description = "When the last of what decides was seen")
        Instant asOf,

        Set<Flag> flags,

        @Schema(examples = "[4711]", description = "Numbers of the requests for help that stand open, the oldest first")
        List<Long> requests,

        @Schema(
                examples = "2026-04-01T09:40:00+09:00",
                description = "When somebody last knocked and found nobody there")
        Instant lookedAt,

        @Schema(examples = "2026-04-01T06:30:00+09:00", description = "When a lamp there was last switched")
        Instant signOfLifeAt,

        @Schema(examples = "false", description = "Whether a lamp there has stayed silent for too long")
        boolean silent,

        List<Member> members) {

    /** What is known of one person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyRoundMember", description = "What is known of one person of a house")
    record Member(
            ResidentId resident,
            @Schema(examples = "北陸 花子") String name,
            @Schema(examples = "UNCONFIRMED") Status status,

            @Schema(examples = "false", description = "Whether they have been seen by a source that suffices")
            boolean confirmed,

            @Schema(examples = "false") boolean conflict,
            @Schema(examples = "false") boolean stale,
            @Schema(examples = "SELF") Source source,
            @Schema(examples = "2026-04-01T09:12:00+09:00") Instant asOf,
            @Schema(examples = "HOME") Stay place) {}

    /** @param people everybody with a name, in the order in which they are shown */
    static RoundState of(HouseholdState state, Map<ResidentId, Houses.Person> people) {
        List<Member> members = people.values().stream()
                .filter(person -> state.members().containsKey(person.id()))
                .map(person -> member(person, state.members().get(person.id())))
                .toList();
        Instant asOf = state.members().values().stream()
                .map(PersonState::asOf)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(state.firstSeen());
        return new RoundState(
                state.bucket(),
                state.status(),
                state.completeness(),
                asOf,
                state.flags(),
                state.requests(),
                state.lookedAt(),
                state.signOfLife(),
                state.silent(),
                members);
    }

    private static Member member(Houses.Person person, PersonState state) {
        return new Member(
                person.id(),
                person.name(),
                state.status(),
                state.confirmed(),
                state.conflict(),
                state.stale(),
                state.source(),
                state.asOf(),
                state.place());
    }
}
