package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a meeting stands: what its members answered, and who has come.
 *
 * @param members people, or households where those answer, the meeting is addressed to today
 * @param inPerson who attend themselves
 * @param byProxy who send somebody (代理出席)
 * @param absent who do not come, whether or not they left a mandate
 * @param byMandate of the absent, who left a mandate (委任状)
 * @param waiting who would come but have no place
 * @param needed members that make a quorum, null where the meeting asks for none
 * @param expected who count if everybody keeps their word: in person, by proxy and by mandate
 * @param reached whether the expected make a quorum, null where none is asked for
 * @param present who have come, proxies included
 * @param presentByProxy of those, proxies
 * @param counted who count now: those who have come, and the mandates of those who have not
 * @param quorate whether the counted make a quorum, null where none is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a meeting stands; counts of its members, guests left out")
record QuorumCount(
        @Schema(examples = "62") int members,
        @Schema(examples = "50") int inPerson,
        @Schema(examples = "1", description = "代理出席") int byProxy,

        @Schema(examples = "9", description = "With and without a mandate")
        int absent,

        @Schema(examples = "4", description = "委任状: of the absent")
        int byMandate,

        @Schema(examples = "0") int waiting,
        @Schema(examples = "1") int undecided,
        @Schema(examples = "1") int unanswered,

        @Schema(examples = "32", description = "Members that make a quorum; absent where the meeting asks for none")
        Integer needed,

        @Schema(examples = "55", description = "In person, by proxy and by mandate, as answered so far")
        int expected,

        @Schema(examples = "true", description = "Whether the expected make a quorum")
        Boolean reached,

        @Schema(examples = "30", description = "Who have come, proxies included")
        int present,

        @Schema(examples = "1") int presentByProxy,

        @Schema(examples = "34", description = "Who have come, and the mandates of those who have not")
        int counted,

        @Schema(examples = "true", description = "Whether the counted make a quorum: the meeting can decide")
        Boolean quorate) {

    /** The counts that come from the answers of the members. */
    record Votes(
            int members,
            int inPerson,
            int byProxy,
            int absent,
            int byMandate,
            int waiting,
            int undecided,
            int present,
            int presentByProxy,
            int mandatesNotPresent) {}

    /** Holds the counts against the rule, or against none. */
    static QuorumCount of(Votes votes, Quorum rule) {
        Integer needed = rule == null ? null : rule.of(votes.members());
        int expected = votes.inPerson() + votes.byProxy() + votes.byMandate();
        int counted = votes.present() + votes.mandatesNotPresent();
        return new QuorumCount(
                votes.members(),
                votes.inPerson(),
                votes.byProxy(),
                votes.absent(),
                votes.byMandate(),
                votes.waiting(),
                votes.undecided(),
                votes.members()
                        - votes.inPerson()
                        - votes.byProxy()
                        - votes.absent()
                        - votes.waiting()
                        - votes.undecided(),
                needed,
                expected,
                needed == null ? null : expected >= needed,
                votes.present(),
                votes.presentByProxy(),
                counted,
                needed == null ? null : counted >= needed);
    }
}
