package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.util.List;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event asks of those who come; an answer names it by its place in the list, from 1.
 *
 * @param choices what can be chosen from, for {@link QuestionKind#CHOICE}; null otherwise
 * @param required whether somebody who comes has to answer; not where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventQuestion", description = "A question to those who come, known by its place in the list, from 1")
public record Question(
        @NotNull @Schema(examples = "CHOICE") QuestionKind kind,

        @NotBlank @Size(max = EventWords.QUESTION) @Line @Schema(examples = "お弁当はどれにしますか")
        String words,

        @Size(max = EventWords.CHOICES)
        @Schema(description = "For CHOICE, 2 to 20 that differ; absent otherwise", examples = "[\"幕の内\",\"おにぎり\"]")
        List<@NotBlank @Size(max = EventWords.CHOICE) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*") String> choices,

        @Schema(description = "false where absent", examples = "true")
        Boolean required) {

    static Question of(Row row) throws SQLException {
        QuestionKind kind = row.constant("kind", QuestionKind.class);
        List<String> choices = row.array("choices", String.class);
        return new Question(
                kind, row.text("words"), kind == QuestionKind.CHOICE ? choices : null, row.flag("required"));
    }

    /** Whether somebody who comes has to answer. */
    boolean asked() {
        return Boolean.TRUE.equals(required);
    }

    /** What can be chosen from; empty but for {@link QuestionKind#CHOICE}. */
    List<String> options() {
        return choices == null ? List.of() : choices;
    }

    /** The same with nothing left open. */
    Question settled() {
        return new Question(kind, words, options(), asked());
    }

    /** Whether the choices fit the kind. */
    boolean whole() {
        return kind == QuestionKind.CHOICE
                ? options().size() >= 2
                        && options().stream().distinct().count() == options().size()
                : options().isEmpty();
    }
}
