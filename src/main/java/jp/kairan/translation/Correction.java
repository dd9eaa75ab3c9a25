package jp.kairan.translation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Lines;
import jp.kairan.kernel.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A translation by a person, field by field; fields that are left out stay as they are. */
@Schema(
        name = "TranslationCorrection",
        description = "A translation by a person; fields that are left out stay as they are")
record Correction(@NotEmpty @Size(max = 100) List<@NotNull @Valid Field> fields) {
    private static final int TIMES_THE_ORIGINAL = 4;
    private static final int AND_MORE = 100;

    /** Controls but line feeds, other ends of lines, and what turns the direction of writing for all that follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n]]");

    /** The longest text; a language may need twice the room of Japanese. */
    static final int LONGEST = 60_000;

    /**
     * One field.
     *
     * @param name as in the thing's own view
     * @param sourceHash of the original that was translated, as it was read
     * @param text in the language of the path
     */
    @Schema(name = "CorrectionField", description = "A field of a translation by a person")
    record Field(
            @NotBlank @Size(max = 80) @Schema(examples = "title")
            String name,

            @NotBlank @Size(max = 80) @Schema(examples = "Z1Qm3mNn0Sx8K2bYw5v7c9d1e3f5a7b9c1d3e5f7a9b")
            String sourceHash,

            @NotBlank @Size(max = LONGEST) @Lines @Schema(examples = "Lễ hội mùa hè ngày 2 tháng 8")
            String text) {

        private Stream<Violation> faults(int no, String source) {
            return Stream.of(
                            fault(
                                    UNSEEN.matcher(text).find(),
                                    "使えない文字が含まれています / contains characters that cannot be shown"),
                            fault(
                                    text.indexOf('\n') >= 0 && source.indexOf('\n') < 0,
                                    "改行せずに入力してください / must be one line, as the original is"),
                            fault(
                                    signs(text) > TIMES_THE_ORIGINAL * signs(source) + AND_MORE,
                                    "もとの文章に対して長すぎます / is too long for its original"))
                    .flatMap(Optional::stream)
                    .map(why -> new Violation("fields[" + no + "].text", why));
        }

        private static Optional<String> fault(boolean is, String why) {
            return is ? Optional.of(why) : Optional.empty();
        }

        private static int signs(String text) {
            return text.codePointCount(0, text.length());
        }
    }

    /** Refuses texts that could not stand where their originals stand: 400 with all that is wrong at once. */
    void requireShape(Map<String, String> sources) {
        List<Violation> faults = IntStream.range(0, fields.size())
                .boxed()
                .flatMap(no ->
                        fields.get(no).faults(no, sources.get(fields.get(no).name())))
                .toList();
        if (!faults.isEmpty()) {
            throw KernelProblem.INVALID.problem().with(faults);
        }
    }
}
