package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many answered what.
 *
 * @param asked people, or households where those answer, the event is addressed to today
 * @param unanswered of those asked, who said nothing yet
 * @param waiting answers of those who come, that have no place yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many answered what; guests are among the answers, never among those asked")
record AnswerCounts(
        @Schema(examples = "132") long asked,
        @Schema(examples = "61") long unanswered,

        @Schema(examples = "52", description = "Answers that come and have a place")
        long seated,

        @Schema(examples = "4", description = "Answers that wait for a place")
        long waiting,

        @Schema(examples = "14") long absent,
        @Schema(examples = "3") long undecided,

        @Schema(examples = "78", description = "Adults with a place")
        long adults,

        @Schema(examples = "22", description = "Children with a place")
        long children,

        @Schema(examples = "9", description = "Heads that wait")
        long waitingHeads,

        @Schema(examples = "2", description = "代理出席 with a place")
        long proxies,

        @Schema(examples = "4", description = "委任状") long mandates,

        @Schema(examples = "100", description = "Absent where there is room for all")
        Integer capacity,

        @Schema(description = "Replies of those with a place, to every question of the event")
        List<Question> questions) {

    /**
     * The replies to one question.
     *
     * @param sum of the numbers, for a question after a number
     * @param replies how often each was given; free texts are not counted but listed with the answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "QuestionCount", description = "The replies to one question")
    record Question(
            @Schema(examples = "1") int no,
            @Schema(examples = "バスに乗りますか") String words,
            @Schema(examples = "41") long replied,

            @Schema(examples = "63", description = "For questions after a number")
            Long sum,

            List<Count> replies) {}

    /** How often one reply was given. */
    @Schema(name = "ReplyCount", description = "How often one reply was given")
    record Count(
            @Schema(examples = "YES") String value,
            @Schema(examples = "28") long times) {}
}
