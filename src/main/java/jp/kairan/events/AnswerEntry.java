package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers to the question who comes. */
@Schema(description = "An answer as it is given; it replaces the earlier one as a whole")
record AnswerEntry(
        @NotNull @Schema(examples = "ATTEND") AnswerState state,

        @Min(0)
        @Max(100)
        @Schema(
                examples = "2",
                description = "Adults who come, the answering one included; 1 where absent. Kept with ATTEND alone")
        Integer adults,

        @Min(0) @Max(100) @Schema(examples = "1", description = "Children who come; 0 where absent")
        Integer children,

        @Size(max = 500) @Lines @Schema(examples = "10分ほど遅れます")
        String comment,

        @Size(max = 50)
        @Schema(description = "Replies to the event's questions; those asked for are needed with ATTEND")
        List<@NotNull @Valid Reply> replies,

        @Size(max = 60)
        @Line
        @Schema(examples = "山田 次郎", description = "代理出席: who comes instead; meetings only, with ATTEND")
        String proxyName,

        @Schema(examples = "CHAIR", description = "委任状: to whom the vote is left; meetings only, with ABSENT")
        Mandate mandate,

        @Size(max = 60) @Line @Schema(examples = "鈴木 花子", description = "With the mandate NAMED, and only then")
        String mandateName,

        @Min(0)
        @Schema(
                examples = "3",
                description =
                        "Version of the answer seen, 0 for none: 409 answer-changed where it is no longer that one. "
                                + "Without it the last word counts")
        Integer version) {

    /**
     * The answer in the one form in which it is kept.
     *
     * @param meeting whether there is somebody to stand in for
     * @param replies as checked against the questions
     */
    Said said(boolean meeting, Replies replies) {
        boolean comes = state == AnswerState.ATTEND;
        String proxy = text(proxyName);
        String holder = text(mandateName);
        if (proxy != null && !(meeting && comes)) {
            throw Faults.one("proxyName", "代理出席は会議に出席するときだけ入力できます / only for attending a meeting");
        }
        if (mandate != null && !(meeting && state == AnswerState.ABSENT)) {
            throw Faults.one("mandate", "委任状は会議を欠席するときだけ出せます / only for being absent from a meeting");
        }
        if ((mandate == Mandate.NAMED) != (holder != null)) {
            throw Faults.one("mandateName", "委任する相手の名前は、相手を指定するときに必要です / needed with NAMED, and only then");
        }
        int grown = comes ? adults == null ? 1 : adults : 0;
        int small = comes && children != null ? children : 0;
        if (comes && grown + small == 0) {
            throw Faults.one("adults", "参加する人数を入れてください / somebody has to come");
        }
        return new Said(state, grown, small, text(comment), replies, proxy, mandate, holder);
    }

    List<Reply> given() {
        return replies == null ? List.of() : replies;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
