package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question as somebody who answers it sees it. The choices stay as they were written whatever the language, because an
 * answer names one of them word for word and is counted by it.
 *
 * @param choices what an answer sends, or null
 * @param labels what to show for each choice, or null where it is shown as it is sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AskedEventQuestion",
        description = "A question to those who come, known by its place in the list, from 1")
record AskedQuestion(
        QuestionKind kind,
        @Schema(examples = "Bạn chọn cơm hộp nào?") String words,

        @Schema(description = "What to send as the reply, for CHOICE", examples = "[\"幕の内\",\"おにぎり\"]")
        List<String> choices,

        @Schema(
                description =
                        "What to show for each choice, in their order; absent where they are shown as they are sent",
                examples = "[\"Cơm hộp Makunouchi\",\"Cơm nắm\"]")
        List<String> labels,

        @Schema(examples = "true") boolean required) {

    /** The question with this number. */
    static AskedQuestion of(int no, Question question, Tongue tongue) {
        List<String> choices = question.choices();
        return new AskedQuestion(
                question.kind(),
                tongue.say(EventText.question(no), question.words()),
                choices,
                choices == null || tongue.original() ? null : labels(no, choices, tongue),
                question.asked());
    }

    private static List<String> labels(int no, List<String> choices, Tongue tongue) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> tongue.say(EventText.choice(no, i + 1), choices.get(i)))
                .toList();
    }
}
