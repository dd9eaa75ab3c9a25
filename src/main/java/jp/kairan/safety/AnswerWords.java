package jp.kairan.safety;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Status;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words in which one answers, in one language. */
@Schema(
        name = "SafetyWords",
        description = "The words of all buttons, in the asked language; keep them for when there is no connection")
record AnswerWords(
        @Schema(examples = "en") Language language,
        @Schema(description = "By status") Map<Status, String> statuses,
        @Schema(description = "Asks for the place") String placeQuestion,
        @Schema(description = "By place") Map<Stay, String> places,
        @Schema(description = "Asks for the flags") String flagQuestion,
        @Schema(description = "By flag") Map<Flag, String> flags,
        @Schema(description = "Shown throughout a drill") String drill) {

    static AnswerWords of(Phrases phrases, Language language) {
        return new AnswerWords(
                language,
                words(Status.class, "status", phrases, language),
                phrases.find("safety.place.question", language).text(),
                words(Stay.class, "place", phrases, language),
                phrases.find("safety.flag.question", language).text(),
                words(Flag.class, "flag", phrases, language),
                phrases.find("safety.drill.notice", language).text());
    }

    private static <E extends Enum<E>> Map<E, String> words(
            Class<E> type, String group, Phrases phrases, Language language) {
        Map<E, String> words = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants())
                .forEach(each -> words.put(
                        each,
                        phrases.find("safety." + group + "." + slug(each), language)
                                .text()));
        return words;
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
